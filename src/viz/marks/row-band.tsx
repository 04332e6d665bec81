/** @file The band of several seeds where depth runs down the page: range and median along x, one row a layer. */
import type { ReactNode } from 'react';
import { usePlane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';
import { envelope } from './area';
import { Line } from './line';
import { linePath } from './path';

export interface RowBandProps {
  /** For each seed the value of each row. */
  runs: readonly ArrayLike<number>[];
  /** Place of each row on the y axis. */
  rows: readonly number[];
  hue: Hue;
  id: string;
}

/** Range and median of several runs, row by row. */
export function RowBand({ runs, rows, hue, id }: RowBandProps): ReactNode {
  const { x, y, id: plane } = usePlane();
  const { lower, middle, upper } = envelope(runs);
  const there = upper.map((value, i) => ({ x: x.at(value), y: y.at(rows[i] ?? NaN) }));
  const back = lower.map((value, i) => ({ x: x.at(value), y: y.at(rows[i] ?? NaN) })).reverse();
  const edge = [...there, ...back].filter((point) => Number.isFinite(point.x));
  const path = linePath({ xs: edge.map((point) => point.x), ys: edge.map((point) => point.y) });
  return (
    <g data-hover={id}>
      {path !== '' && <path d={`${path}Z`} className={`band ${hueClass(hue)}`} clipPath={`url(#${plane}-area)`} />}
      <Line series={{ id, xs: middle, ys: rows, hue, marker: 'none' }} />
    </g>
  );
}
