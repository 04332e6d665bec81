import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';
import { lookAt } from './look';
import { params } from './params';

describe('conv-train', () => {
  it('starts at the loss of guessing among ten, ln 10 = 2.303, or near it', () => {
    const { frames } = run(experiment, {}, { steps: 1 });
    expect(frames[1]!.loss).toBeGreaterThan(2.2);
    expect(frames[1]!.loss).toBeLessThan(2.5);
  });

  it('learns the digits it was shown, and others like them', { timeout: 60_000 }, () => {
    const { last } = run(experiment, { shift: 3 }, { steps: 100 });
    expect(last.accuracy).toBeGreaterThan(0.6);
    expect(last.accuracy).toBeGreaterThan(2 * last.denseAccuracy);
  });

  it('reads a drawing with the weights of any frame, and gives probabilities that sum to 1', () => {
    const { last } = run(experiment, {}, { steps: 0 });
    const { probs, denseProbs, first, second } = lookAt(last.weights, params.pad.default);
    for (const shares of [probs, denseProbs]) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect([first.length, second.length]).toEqual([6 * 256, 12 * 64]);
  });

  it('ends with a sentence where the rate is far too high, or goes on', () => {
    const { diverged, last } = run(experiment, { learningRate: 0.3 }, { steps: 5 });
    expect(diverged === null ? Number.isFinite(last.loss) : diverged.message.length > 20).toBe(true);
  });
});
