/** @file Contour lines of a field on a regular grid, by marching squares with linear interpolation (Lorensen and Cline, 1987, in 2-D). */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { usePlane } from '../plot/plane';
import type { Interval } from '../plot/scale';

export interface Field {
  /** Row by row; `values[j * columns + i]` is the field at the i-th x and j-th y. */
  values: ArrayLike<number>;
  columns: number;
  rows: number;
  x: Interval;
  y: Interval;
}

type Corner = readonly [x: number, y: number, value: number];

/** Where the level crosses the edge from a to b, or null. */
function crossing(a: Corner, b: Corner, level: number): [number, number] | null {
  if (a[2] < level === b[2] < level) return null;
  const t = (level - a[2]) / (b[2] - a[2]);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Line segments of one level in data coordinates: `[x1, y1, x2, y2]`. Cells with a missing corner are left out. */
export function contour({ values, columns, rows, x, y }: Field, level: number): [number, number, number, number][] {
  const segments: [number, number, number, number][] = [];
  const corner = (i: number, j: number): Corner => [
    x[0] + ((x[1] - x[0]) * i) / (columns - 1),
    y[0] + ((y[1] - y[0]) * j) / (rows - 1),
    values[j * columns + i] ?? NaN,
  ];
  for (let j = 0; j + 1 < rows; j += 1) {
    for (let i = 0; i + 1 < columns; i += 1) {
      const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)] as const;
      if (ring.some(([, , value]) => !Number.isFinite(value))) continue;
      const [a, b, c, d] = ring;
      const hits = [crossing(a, b, level), crossing(b, c, level), crossing(c, d, level), crossing(d, a, level)].filter(
        (hit) => hit !== null,
      );
      for (let k = 0; k + 1 < hits.length; k += 2) segments.push([...(hits[k] ?? [0, 0]), ...(hits[k + 1] ?? [0, 0])]);
    }
  }
  return segments;
}

export interface ContoursProps {
  field: Field;
  levels: readonly number[];
  /** The level drawn strongest, such as a decision boundary. */
  main?: number;
}

/** Contour lines in ink; colour stays free for the data. */
export function Contours({ field, levels, main }: ContoursProps): ReactNode {
  const plane = usePlane();
  const { values, columns, rows, x, y } = field;
  // A field that stays the same is not searched again at each step of what moves over it.
  const lines = useMemo(
    () => levels.map((level) => contour({ values, columns, rows, x, y }, level)),
    [values, columns, rows, x, y, levels],
  );
  return levels.map((level, i) => {
    const path = lines[i]!.map(
      ([x1, y1, x2, y2]) => `M${px(plane.x.at(x1))} ${px(plane.y.at(y1))}L${px(plane.x.at(x2))} ${px(plane.y.at(y2))}`,
    ).join('');
    return path === '' ? null : <path key={level} d={path} className={level === main ? 'contour main' : 'contour'} />;
  });
}
