import { describe, expect, it } from 'vitest';
import { dot, norm, quantile, share, summarize } from './stats';

describe('summarize', () => {
  it('gives mean, population deviation and root mean square', () => {
    expect(summarize([1, 2, 3, 6])).toMatchObject({
      count: 4,
      mean: 3,
      std: Math.sqrt(3.5),
      rms: Math.sqrt(12.5),
      min: 1,
      max: 6,
    });
  });
  it('survives float32 numbers whose squares overflow float32', () => {
    expect(summarize(Float32Array.of(1e30, -1e30)).std).toBeCloseTo(1e30, -24);
  });
  it('does not cancel when the mean is large', () => {
    expect(summarize([1e9, 1e9 + 1, 1e9 + 2]).std).toBeCloseTo(Math.sqrt(2 / 3), 6);
  });
  it('looks past NaN and Infinity and says how many there were', () => {
    expect(summarize([1, NaN, 3, Infinity])).toMatchObject({ mean: 2, std: 1, finiteShare: 0.5 });
    expect(summarize([NaN])).toMatchObject({ mean: NaN, finiteShare: 0 });
    expect(summarize([])).toMatchObject({ count: 0, mean: NaN });
  });
  it('counts exact zeros of either sign', () => {
    expect(summarize([0, -0, 1, 2]).zeroShare).toBe(0.5);
  });
});

describe('dot, norm, share and quantile', () => {
  it('agree with small cases done by hand', () => {
    expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
    expect(norm([3, 4])).toBe(5);
    expect(share([0.1, 0.995, -1], (v) => Math.abs(v) > 0.99)).toBeCloseTo(2 / 3, 12);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect([quantile([4, 1, 3], 0), quantile([4, 1, 3], 1)]).toEqual([1, 4]);
    expect(quantile([Infinity, Infinity], 0.5)).toBe(Infinity);
  });
});
