/** @file Areas: the band of several seeds, and any surface between two edges. */
import { max as d3Max, median as d3Median, min as d3Min } from 'd3-array';
import type { ReactNode } from 'react';
import { usePlane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';
import { areaPath } from './path';
import { Line } from './line';

export interface AreaProps {
  xs?: ArrayLike<number>;
  lower: ArrayLike<number>;
  upper: ArrayLike<number>;
  hue: Hue;
}

/** The surface between `lower` and `upper` at 22 % of its hue. */
export function Area({ xs, lower, upper, hue }: AreaProps): ReactNode {
  const plane = usePlane();
  const at = Array.from(lower, (_, i) => plane.x.at(xs ? (xs[i] ?? NaN) : i));
  const path = areaPath(at, Array.from(lower, plane.y.at), Array.from(upper, plane.y.at));
  return path === '' ? null : <path d={path} className={`band ${hueClass(hue)}`} clipPath={`url(#${plane.id}-area)`} />;
}

export interface Envelope {
  lower: number[];
  middle: number[];
  upper: number[];
}

/** Lowest, median and highest value at each step over several runs; a run that ended earlier is left out from there on. */
export function envelope(runs: readonly ArrayLike<number>[]): Envelope {
  const length = Math.max(0, ...runs.map((run) => run.length));
  const result: Envelope = { lower: [], middle: [], upper: [] };
  for (let i = 0; i < length; i += 1) {
    const values = runs.map((run) => run[i] ?? NaN).filter((value) => Number.isFinite(value));
    result.lower.push(d3Min(values) ?? NaN);
    result.middle.push(d3Median(values) ?? NaN);
    result.upper.push(d3Max(values) ?? NaN);
  }
  return result;
}

/** Range and median of several runs. */
export function Band({
  runs,
  xs,
  hue,
  id,
}: {
  runs: readonly ArrayLike<number>[];
  xs?: ArrayLike<number>;
  hue: Hue;
  id: string;
}): ReactNode {
  const { lower, middle, upper } = envelope(runs);
  return (
    <g data-hover={id}>
      <Area xs={xs} lower={lower} upper={upper} hue={hue} />
      <Line series={{ id, xs, ys: middle, hue, marker: 'none' }} />
    </g>
  );
}
