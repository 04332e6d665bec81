import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import race from './experiment';
import { RATES } from './racers';
import { bestOf, nearestRate, standings, type Frame } from './standings';

const LN_2 = 0.6931471805599453;

describe('activation-race', () => {
  const small = { functions: ['sigmoid', 'relu'], depth: 1 } as const;
  const { last } = run(race, { ...small, functions: [...small.functions] }, { seed: 1, every: 300 });

  it('draws the same numbers for every activation and rate, so that only the factor in front differs', () => {
    const start = run(race, { functions: ['tanh'], init: 'shared' }, { seed: 3, steps: 0 }).last;
    expect(new Set(start.losses).size).toBe(1);
  });

  it('learns two circles with sigmoid and ReLU in one hidden layer, each at a rate of its own', () => {
    // the same race in NumPy, other seeds: 0.006 for the sigmoid, 0.0025 for ReLU
    expect(bestOf(last, 'sigmoid').loss).toBeLessThan(0.02);
    expect(bestOf(last, 'relu').loss).toBeLessThan(0.02);
    expect(bestOf(last, 'sigmoid').rate).toBeGreaterThan(bestOf(last, 'relu').rate);
  });

  it('lets the shared rate choose the winner', () => {
    const ratio = (sharedRate: number): number =>
      race.measures.sigmoidOverRelu!.of([last], completeParams(race, { compare: 'one-rate', sharedRate }));
    expect(ratio(0.3)).toBeGreaterThan(3);
    expect(ratio(10)).toBeLessThan(0.1);
  });

  it('cannot leave the coin toss, ln 2, without an activation', () => {
    const { last: flat } = run(race, { functions: ['identity'], depth: 2 }, { seed: 1, every: 300 });
    expect(bestOf(flat, 'identity').loss).toBeGreaterThan(0.9 * LN_2);
  });

  it('ranks an overflowed net last', () => {
    const frame: Frame = { ids: ['relu'], losses: Float32Array.of(NaN, 0.5, 0.2, NaN, 0.7, NaN), points: null };
    expect(bestOf(frame, 'relu')).toEqual({ id: 'relu', rate: 2, loss: Math.fround(0.2) });
    expect(standings(frame, { compare: 'one-rate', sharedRate: 28 })[0]!.loss).toBeNaN();
  });

  it('takes the rate of the sweep that is nearest by factor', () => {
    expect(RATES[nearestRate(1.6)]).toBe(1);
    expect(RATES[nearestRate(1.8)]).toBe(3);
  });
});
