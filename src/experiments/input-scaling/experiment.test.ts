import { describe, expect, it } from 'vitest';
import type { ParamsOf } from '../define';
import { run } from '../run';
import experiment from './experiment';
import { eigen } from './prepare';

type Given = Partial<ParamsOf<typeof experiment>>;
const last = (given: Given, seed = 1) => run(experiment, given, { seed }).last;

describe('eigen', () => {
  it('finds the axes of an ellipse', () => {
    // [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, −1)
    const { values, axis } = eigen([2, 1, 2]);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(axis[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(eigen([1, 0, 4]).axis).toEqual([0, 1]);
    expect(eigen([1, 0, 1]).axis).toEqual([1, 0]);
  });
});

describe('input-scaling', () => {
  it('has the condition number that the moments give', () => {
    // standardized: [[1, ρ], [ρ, 1]] has eigenvalues 1 ± ρ, so (1 + 0.8) / (1 − 0.8) = 9 up to the draw
    const standardized = last({ prepare: 'standardized', learningRate: 0.1 });
    const rho = standardized.correlation;
    expect(standardized.condition).toBeCloseTo((1 + rho) / (1 - rho), 2);
    expect(rho).toBeGreaterThan(0.65);
    expect(last({ prepare: 'whitened', learningRate: 0.1 }).condition).toBeCloseTo(1, 4);
  });

  it('is whitened: no mean, variance one, no correlation', () => {
    const { mean, std, correlation } = last({ prepare: 'whitened', learningRate: 1 });
    for (const value of mean) expect(value).toBeCloseTo(0, 5);
    for (const value of std) expect(value).toBeCloseTo(1, 5);
    expect(correlation).toBeCloseTo(0, 5);
  });

  it('arrives in one step of rate 1 on whitened inputs', () => {
    expect(run(experiment, { prepare: 'whitened', learningRate: 1 }, { seed: 1, steps: 1 }).last.loss).toBeLessThan(1e-9);
  });

  it.each(['raw', 'centred', 'standardized', 'whitened'] as const)('is stable just below 2/λ and not above it: %s', (how) => {
    const { largestStable } = last({ prepare: how, learningRate: 0.0002 });
    expect(last({ prepare: how, learningRate: 0.97 * largestStable }).diverged).toBeNull();
    const beyond = last({ prepare: how, learningRate: Math.min(5, 1.3 * largestStable), length: 300 });
    expect(beyond.diverged?.message).toContain('overshoots');
    expect(beyond.diverged?.undo).toEqual({ learningRate: Number((0.9 * largestStable).toPrecision(2)) });
  });

  it('keeps the shape of a distribution: standardizing makes nothing Gaussian', () => {
    // the exponential distribution has skewness 2; a sample of 64 scatters around it
    const [raw, standardized] = (['raw', 'standardized'] as const).map((how) =>
      last({ prepare: how, shape: 'skewed', correlation: 0, learningRate: 0.001 }),
    );
    expect(raw!.skewness).toBeGreaterThan(0.8);
    expect(standardized!.skewness).toBeCloseTo(raw!.skewness, 3);
  });
});
