import { describe, expect, it } from 'vitest';
import { run } from '../run';
import confidence from './experiment';

describe('initial-confidence', () => {
  it('starts at ln n when the weights are small', () => {
    const { last } = run(confidence, { sigma: 0.001 });
    expect(last.loss).toBeCloseTo(Math.log(10), 2);
    expect(last.medianTop).toBeLessThan(0.11);
  });

  it('has logits of spread σ √fan-in', () => {
    for (const [sigma, fanIn] of [
      [0.1, 64],
      [1, 16],
      [0.5, 256],
    ] as const) {
      // prettier-ignore
      expect(run(confidence, { sigma, fanIn }).last.logitStd / (sigma * Math.sqrt(fanIn))).toBeCloseTo(1, 1);
    }
  });

  it('loses far more than ln 10 at a logit spread of 10', () => {
    // by formula: about 15.5 nats for 10 classes
    const { loss } = run(confidence, { sigma: 1.25 }).last;
    expect(loss).toBeGreaterThan(13);
    expect(loss).toBeLessThan(18);
  });
});
