import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import overfit from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof overfit.params, unknown, object>>[1]>;
const of = (given: Given, seed: number): ((name: string) => number) => {
  const { frames } = run(overfit, given, { seed });
  return (name) => overfit.measures[name]!.of(frames, completeParams(overfit, given));
};

describe('dropout-overfit', () => {
  it('overfits without dropout, and closes more than half of the gap with it', () => {
    // two moons, 2-64-64-2 in PyTorch, 20 seeds: dropout halves the gap between train and test on average
    for (const seed of [1, 2, 3]) {
      const [bare, dropped] = [of({ drop: 0 }, seed), of({}, seed)];
      expect(bare('trainingRight')).toBeGreaterThan(0.95);
      expect(bare('gap')).toBeGreaterThan(0.5);
      expect(dropped('gap')).toBeLessThan(0.5 * bare('gap'));
    }
  });

  it('answers as well by weight scaling as by the mean of a hundred passes with masks', () => {
    // the same nets in PyTorch: at most 0.01 apart over 20 seeds
    for (const seed of [1, 2, 3]) expect(of({}, seed)('scalingError')).toBeLessThan(0.02);
  });

  it('sees no difference between the modes where nothing is dropped, but that of five updates', () => {
    expect(Math.abs(of({ drop: 0 }, 1)('modeExcess'))).toBeLessThan(0.01);
  });

  it('underfits when nine of ten units are dropped', () => {
    const high = of({ drop: 0.9 }, 1);
    expect(high('evaluation')).toBeGreaterThan(0.35);
    expect(high('gap')).toBeLessThan(0.1);
  });
});
