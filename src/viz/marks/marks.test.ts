/** @file Marks made of numbers that cannot all be drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rampStep } from '../theme/hues';
import { envelope } from './area';
import { contour } from './contours';
import { layerLayout } from './graph';
import { histogram, shareBeyond } from './histogram';
import { markerPath } from './marker';
import { areaPath, linePath, rectsPath, thin } from './path';

const pixels = fc.array(fc.double({ noNaN: false }));

describe('paths', () => {
  it('never hold a number that is none', () => {
    fc.assert(
      fc.property(pixels, pixels, (xs, ys) => {
        const all = [
          linePath({ xs, ys }),
          areaPath(xs, ys, xs),
          rectsPath([[xs[0] ?? NaN, ys[0] ?? NaN, NaN, Infinity]]),
          markerPath('diamond', xs[0] ?? NaN, 0, 3),
        ];
        return !/NaN|Infinity|e[+-]/.test(all.join(''));
      }),
    );
  });

  it('lift the pen over a gap', () => {
    expect(linePath({ xs: [0, 1, 2, 3], ys: [0, NaN, 2, 3] })).toBe('M0 0M2 2L3 3');
  });

  it('keep the extremes of a long line when they thin it', () => {
    const xs = Array.from({ length: 10_000 }, (_, i) => i / 100);
    const ys = xs.map((_, i) => (i === 5003 ? 999 : i % 7));
    const kept = thin({ xs, ys });
    expect(kept.xs.length).toBeLessThanOrEqual(404);
    expect(kept.ys).toContain(999);
    expect(kept.xs.at(-1)).toBe(xs.at(-1));
  });
});

describe('a histogram', () => {
  it('counts every value once: in a bin, beyond an edge, or lost', () => {
    const bins = histogram([-2, -1, 0, 0.999, 1, 5, NaN, Infinity], [-1, 1], 4);
    expect(bins.counts).toEqual([1, 0, 1, 2]);
    expect([bins.below, bins.above, bins.lost, bins.total]).toEqual([1, 1, 2, 8]);
    expect(shareBeyond(bins)).toBe(0.25);
  });
});

describe('contours', () => {
  const x = [0, 1] as const;

  it('cut a slope where it reaches the level', () => {
    const field = { values: [0, 1, 0, 1], columns: 2, rows: 2, x, y: x };
    expect(contour(field, 0.25)).toEqual([[0.25, 0, 0.25, 1]]);
  });

  it('leave out cells with a corner missing', () => {
    expect(contour({ values: [0, 1, NaN, 1], columns: 2, rows: 2, x, y: x }, 0.5)).toEqual([]);
  });
});

it('the range of several runs leaves out runs that ended', () => {
  expect(envelope([[1, 5], [3], [2, 7, NaN]])).toEqual({ lower: [1, 5, NaN], middle: [2, 6, NaN], upper: [3, 7, NaN] });
});

it('ramps put zero in the middle or at the start, and know what is no number', () => {
  expect([-9, -1, 0, 1].map((value) => rampStep(value, 1, 'div'))).toEqual([0, 0, 3, 6]);
  expect([0, 0.01, 1, 9].map((value) => rampStep(value, 1, 'seq'))).toEqual([0, 1, 6, 6]);
  expect(rampStep(NaN, 1, 'seq')).toBeNull();
});

it('layers stand side by side, units evenly within each', () => {
  expect(layerLayout([1, 2]).map(({ id, x, y }) => [id, x, y])).toEqual([
    ['0:0', 0, 0.5],
    ['1:0', 1, 0.25],
    ['1:1', 1, 0.75],
  ]);
});
