import { describe, expect, it } from 'vitest';
import type { ParamsOf } from '../define';
import { completeParams, run } from '../run';
import experiment from './experiment';

type Given = Partial<ParamsOf<typeof experiment>>;
const go = (given: Given, steps?: number, seed = 1) =>
  run(experiment, given, { seed, ...(steps === undefined ? {} : { steps }) });
const measure = (name: string, given: Given, seed = 1): number =>
  experiment.measures[name]!.of(go(given, undefined, seed).frames, completeParams(experiment, given));

describe('batchnorm-train-eval', () => {
  it.each([
    ['4', 0.5],
    ['32', 0.18],
    ['256', 0.06],
  ] as const)('scatters the means of batches of %s by one over the root', (batch, expected) => {
    // sd of a mean: 1/√B, so .50, .18 and .06
    expect(measure('meanSpread', { batch, length: 400 })).toBeCloseTo(expected, 1);
  });

  it('needs 22 steps to cover nine tenths of the way at momentum 0.1', () => {
    // 0.9^22 = 0.098
    expect(measure('warmUp', { batch: '256' })).toBeGreaterThanOrEqual(20);
    expect(measure('warmUp', { batch: '256' })).toBeLessThanOrEqual(24);
  });

  it('evaluates by mean 0 and variance 1 before the first batch', () => {
    expect(go({}, 0).last.evalOutput).toBeCloseTo(6, 3);
  });

  it('reads the same number as two different momenta', () => {
    const [torch, keras] = [go({ momentum: 0.1 }).last, go({ momentum: 0.9, convention: 'old' }).last];
    expect(keras.evalOutput).toBeCloseTo(torch.evalOutput, 6);
    expect(measure('warmUp', { momentum: 0.1, convention: 'old' })).toBeLessThanOrEqual(2);
  });

  it('keeps the unbiased variance: twice the biased one for batches of 2', () => {
    expect(measure('varianceGap', { batch: '2' })).toBeCloseTo(2, 2);
    expect(measure('varianceGap', { batch: '32' })).toBeCloseTo(32 / 31, 2);
  });

  it('gives plus or minus one for every member of a batch of 2', () => {
    for (const seed of [1, 2, 3]) expect(measure('trainSize', { batch: '2' }, seed)).toBeCloseTo(1, 2);
  });

  it('refuses a batch of 1, whose output would be β whatever goes in', () => {
    const { last, diverged, frames } = go({ batch: '1' });
    expect(diverged?.message).toContain('variance 0');
    expect(diverged?.undo).toEqual({ batch: '32' });
    expect(last.trainOutput).toBe(0);
    expect(frames).toHaveLength(2);
  });

  it('lags a drifting mean by drift (1 − m) / m', () => {
    // steady state of the average: 0.1 · 0.9 / 0.1 = 0.9
    expect(measure('meanLag', { drift: 0.1, batch: '256', length: 200 })).toBeCloseTo(0.9, 0);
  });
});
