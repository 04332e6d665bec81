import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import { angleBetween } from './angle';
import experiment from './experiment';
import { medianGradient, slopeAt } from './unit';

const wall = { weight: 4.69, bias: -2.42 };
const measured = (name: keyof typeof experiment.measures, params: object, seed: number): number =>
  experiment.measures[name]!.of(run(experiment, params, { seed }).frames, completeParams(experiment));
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

describe('cliff-clipping', () => {
  it('agrees with a difference quotient on the gradient', () => {
    const e = 1e-6;
    const { gradient } = slopeAt([5, -2.4]);
    expect(gradient[0]).toBeCloseTo((slopeAt([5 + e, -2.4]).error - slopeAt([5 - e, -2.4]).error) / (2 * e), 6);
    expect(gradient[1]).toBeCloseTo((slopeAt([5, -2.4 + e]).error - slopeAt([5, -2.4 - e]).error) / (2 * e), 6);
  });

  it('knows the angles of a square and of half a square', () => {
    expect(angleBetween([1, 0], [0, 2])).toBeCloseTo(90, 9);
    expect(angleBetween([3, 0], [1, 1])).toBeCloseTo(45, 9);
    expect(angleBetween([1, 2], [2, 4])).toBe(0);
  });

  // Pascanu et al. 2013, figure 6; the bands of a replay in PyTorch over 20 seeds
  it('has a wall over a flat country: gradients above 100 against a median below 0.1', () => {
    expect(medianGradient()).toBeLessThan(0.1);
    expect(Math.hypot(...slopeAt([4.6905, -2.42]).gradient)).toBeGreaterThan(100);
  });

  it('throws the weights out of the valley without clipping, and keeps them in it with', () => {
    const seeds = [1, 2, 3, 4, 5];
    expect(median(seeds.map((seed) => measured('finalError', wall, seed)))).toBeGreaterThan(0.04);
    for (const seed of seeds) {
      expect(measured('finalError', { ...wall, clip: 'norm' }, seed)).toBeLessThan(0.012);
      expect(measured('largestStep', { ...wall, clip: 'norm' }, seed)).toBeLessThanOrEqual(0.05 + 1e-9);
    }
  });

  it('turns the step when components are clipped', () => {
    expect(measured('largestTurn', { clip: 'value' }, 1)).toBeGreaterThan(10);
  });
});
