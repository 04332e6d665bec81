/** @file Histograms: bars on a plane, or a ridge on one row of a layer axis. */
import { max as d3Max } from 'd3-array';
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { usePlane } from '../plot/plane';
import type { Interval } from '../plot/scale';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';
import { areaPath, rectsPath } from './path';

export interface Bins {
  domain: Interval;
  counts: number[];
  below: number;
  above: number;
  /** Values that are NaN or infinite. */
  lost: number;
  total: number;
}

/** Counts `values` in `bins` equal bins over `domain`; what falls outside is counted, not dropped. */
export function histogram(values: Iterable<number>, domain: Interval, bins = 40): Bins {
  const result: Bins = { domain, counts: new Array<number>(bins).fill(0), below: 0, above: 0, lost: 0, total: 0 };
  const width = (domain[1] - domain[0]) / bins;
  for (const value of values) {
    result.total += 1;
    if (!Number.isFinite(value)) result.lost += 1;
    else if (value < domain[0]) result.below += 1;
    else if (value > domain[1]) result.above += 1;
    else {
      const bin = Math.min(bins - 1, Math.floor((value - domain[0]) / width));
      result.counts[bin] = (result.counts[bin] ?? 0) + 1;
    }
  }
  return result;
}

/** Share of the values that lie beyond the axis. */
export function shareBeyond({ below, above, total }: Bins): number {
  return total > 0 ? (below + above) / total : 0;
}

/** Bars from the bottom of the plane; the y axis holds counts, or shares with `asShare`. */
export function Histogram({ bins, hue, asShare = false }: { bins: Bins; hue: Hue; asShare?: boolean }): ReactNode {
  const { x, y, bottom } = usePlane();
  const width = (bins.domain[1] - bins.domain[0]) / bins.counts.length;
  const rects = bins.counts.flatMap((n, i) => {
    if (n === 0) return [];
    const from = x.at(bins.domain[0] + i * width);
    const to = x.at(bins.domain[0] + (i + 1) * width);
    const top = y.at(asShare ? n / Math.max(1, bins.total) : n);
    return [[from, top, to - from, bottom - top] as const];
  });
  return <path d={rectsPath(rects)} className={`ridge ${hueClass(hue)}`} />;
}

export interface RidgeProps {
  bins: Bins;
  /** Pixel of the row's base line. */
  base: number;
  /** Pixels that the fullest bin rises. */
  rise: number;
  hue: Hue;
  faint?: boolean;
}

/** One ridge, scaled to its own peak; triangles at the edges where more than 1 % lies beyond. */
export function Ridge({ bins, base, rise, hue, faint = false }: RidgeProps): ReactNode {
  const { x } = usePlane();
  const { counts, domain } = bins;
  const peak = d3Max(counts) ?? 0;
  const width = (domain[1] - domain[0]) / counts.length;
  const first = Math.max(0, counts.findIndex((n) => n > 0) - 1);
  const last = Math.min(counts.length - 1, counts.findLastIndex((n) => n > 0) + 1);
  const shown = counts.slice(first, last + 1);
  const xs = shown.map((_, i) => x.at(domain[0] + (first + i + 0.5) * width));
  const path = areaPath(
    xs,
    shown.map(() => base),
    shown.map((n) => base - (peak > 0 ? (n / peak) * rise : 0)),
  );
  const [left, right] = [x.at(domain[0]), x.at(domain[1])];
  const className = `${hueClass(hue)}${faint ? ' faint' : ''}`;
  return (
    <>
      <line x1={px(left)} x2={px(right)} y1={px(base)} y2={px(base)} className="grid big" />
      {bins.below > bins.total / 100 && (
        <path d={`M${px(left - 3)} ${px(base - 8)}v8l-4 -4z`} className={`beyond ${className}`} />
      )}
      {bins.above > bins.total / 100 && (
        <path d={`M${px(right + 3)} ${px(base - 8)}v8l4 -4z`} className={`beyond ${className}`} />
      )}
      {path !== '' && peak > 0 && <path d={path} className={`ridge ${className}`} />}
    </>
  );
}
