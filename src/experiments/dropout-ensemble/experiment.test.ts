import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import ensemble from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof ensemble.params, unknown, object>>[1]>;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const all = (name: string, given: Given, steps = 0): number[] =>
  seeds.map((seed) => ensemble.measures[name]!.of(run(ensemble, given, { seed, steps }).frames, completeParams(ensemble, given)));

describe('dropout-ensemble', () => {
  it('finds weight scaling equal to the normalized geometric mean for one softmax layer, at any rate', () => {
    // Deep Learning (Goodfellow et al. 2016), section on dropout; measured with PyTorch in float64: 1e-16 to 8e-16
    for (const drop of [0.1, 0.5, 0.9]) expect(Math.max(...all('geometricGap', { drop, classes: 4 }))).toBeLessThan(1e-12);
  });

  it('finds it different from the arithmetic mean there', () => {
    // with PyTorch, 20 seeds: 0.03 to 0.2
    expect(Math.min(...all('arithmeticGap', { classes: 4 }))).toBeGreaterThan(0.01);
  });

  it('finds it exact through a linear layer, and an approximation through ReLU and tanh', () => {
    expect(Math.max(...all('geometricGap', { hidden: 'linear' }))).toBeLessThan(1e-12);
    for (const hidden of ['relu', 'tanh'] as const) expect(Math.min(...all('geometricGap', { hidden }))).toBeGreaterThan(1e-4);
  });

  it('brings the mean of sampled sub-networks to that of all', () => {
    const middle = (values: number[]): number => values.sort((a, b) => a - b)[4]!;
    expect(middle(all('sampledGap', {}, 200))).toBeLessThan(middle(all('sampledGap', {}, 5)));
  });

  it('agrees with a sum by hand for two units', () => {
    const { last } = run(ensemble, { units: 2, classes: 2, drop: 0.25 }, { seed: 1, steps: 0 });
    expect(last.arithmetic[0]! + last.arithmetic[1]!).toBeCloseTo(1, 12);
    expect(last.range[0]).toBeLessThanOrEqual(last.arithmetic[0]!);
    expect(last.range[1]).toBeGreaterThanOrEqual(last.arithmetic[0]!);
  });
});
