import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import deadRelu from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof deadRelu.params, unknown, object>>[1]>;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const all = (name: string, given: Given): number[] =>
  seeds.map((seed) => deadRelu.measures[name]!.of(run(deadRelu, given, { seed }).frames, completeParams(deadRelu, given)));

describe('dead-relu', () => {
  it('kills nothing at rate 0.1 and most units at rate 1', () => {
    // the same net in NumPy, 12 seeds: 0 or 1 off at 0.1, 24 to 32 off at 1
    expect(Math.max(...all('off', {}))).toBeLessThanOrEqual(1);
    expect(Math.min(...all('off', { learningRate: 1 }))).toBeGreaterThan(16);
  });

  it('answers a flat line when every unit is dead: half the variance of the sine, 1/4', () => {
    for (const loss of all('loss', { learningRate: 1.5 })) expect(loss).toBeCloseTo(0.25, 1);
  });

  it('never brings a dead ReLU unit back, because no gradient reaches it', () => {
    expect(all('revived', { learningRate: 0.6 })).toEqual(seeds.map(() => 0));
    expect(all('leak', { learningRate: 1 })).toEqual(seeds.map(() => 0));
  });

  it('keeps a lowered rate from bringing anything back', () => {
    const { frames } = run(deadRelu, { learningRate: 1 }, { seed: 2, steps: 60 });
    expect(frames.at(-1)!.off).toBe(32);
    expect(frames.at(-1)!.active.every((share) => share === 0)).toBe(true);
  });

  it('lets a gradient through to a leaky unit that is off, but falls back to a straight line', () => {
    const leaky = { activation: 'leaky-relu', biasInit: -3 } as const;
    expect(Math.min(...all('leak', leaky))).toBeGreaterThan(0);
    // best straight line through sin πx: ½ (½ − 3/π²) = 0.098
    for (const loss of all('loss', leaky)) expect(loss).toBeLessThan(0.11);
  });

  it('names the step of a divergence', () => {
    const { diverged } = run(deadRelu, { learningRate: 3 }, { seed: 1 });
    expect(diverged?.message).toContain(`step ${diverged?.step}`);
  });
});
