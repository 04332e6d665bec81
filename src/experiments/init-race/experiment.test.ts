import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import race from './experiment';

describe('init-race', () => {
  it('leaves Xavier at ln 2 and lets He learn, 50 layers deep', () => {
    // He et al. 2015, figure 3; here as in PyTorch with 64 units: Xavier 0.6931, He below 0.02 after 100 steps
    const { frames, last } = run(race, {}, { seed: 1, steps: 100 });
    expect(last.xavier.loss).toBeCloseTo(Math.LN2, 4);
    expect(last.he.loss).toBeLessThan(0.2);
    // (L − 1) / 2 = 24.5 at 50 weight layers that are square and halve the variance under Xavier
    expect(race.measures.gradientRatio!.of(frames, completeParams(race))).toBeCloseTo(24.5, -0.5);
  });

  it('lets both learn five layers deep', () => {
    const { last } = run(race, { depth: 5 }, { seed: 1, steps: 300 });
    expect(last.xavier.loss).toBeLessThan(0.3);
    expect(last.he.loss).toBeLessThan(0.1);
  });
});
