import { describe, expect, it } from 'vitest';
import { chainLr, constantLr, cosineLr, cyclicLr, exponentialLr, holdAfter, linearLr, stepLr } from './schedules';

describe('learning-rate schedules', () => {
  it('drop by gamma at every multiple of stepSize and not before', () => {
    const lr = stepLr({ baseLr: 1, stepSize: 3, gamma: 0.5 });
    expect([0, 2, 3, 5, 6].map(lr)).toEqual([1, 1, 0.5, 0.5, 0.25]);
  });
  it('decay exponentially from the base rate', () => {
    expect([0, 1, 2].map(exponentialLr({ baseLr: 2, gamma: 0.5 }))).toEqual([2, 1, 0.5]);
  });
  it('follow half a cosine that passes the middle halfway and rises again afterwards unless held', () => {
    const lr = cosineLr({ baseLr: 1, tMax: 10, etaMin: 0.2 });
    expect(lr(0)).toBe(1);
    expect(lr(5)).toBeCloseTo(0.6, 12);
    expect(lr(10)).toBeCloseTo(0.2, 12);
    expect(lr(15)).toBeCloseTo(0.6, 12);
    expect(holdAfter(10, lr)(15)).toBe(lr(10));
  });
  it('warm up in a straight line and stay there', () => {
    const lr = linearLr({ baseLr: 2, startFactor: 0.5, totalIters: 4 });
    expect([0, 2, 4, 9].map(lr)).toEqual([1, 1.5, 2, 2]);
  });
  it('cycle between two rates, also with unequal slopes', () => {
    expect([0, 1, 2, 3, 4, 5].map(cyclicLr({ baseLr: 0, maxLr: 1, stepSizeUp: 2 }))).toEqual([0, 0.5, 1, 0.5, 0, 0.5]);
    expect([0, 1, 3, 5].map(cyclicLr({ baseLr: 0, maxLr: 1, stepSizeUp: 1, stepSizeDown: 4 }))).toEqual([0, 1, 0.5, 0]);
  });
  it('can be chained, the second counting from its own start', () => {
    const lr = chainLr(linearLr({ baseLr: 1, startFactor: 0, totalIters: 2 }), 2, stepLr({ baseLr: 1, stepSize: 1, gamma: 0.5 }));
    expect([0, 1, 2, 3].map(lr)).toEqual([0, 0.5, 1, 0.5]);
    expect(constantLr(0.3)(99)).toBe(0.3);
  });
  it('refuse a length of zero by name', () => {
    expect(() => stepLr({ baseLr: 1, stepSize: 0 })).toThrow('stepSize must be positive');
    expect(() => cosineLr({ baseLr: 1, tMax: 0 })).toThrow('tMax must be positive');
  });
});
