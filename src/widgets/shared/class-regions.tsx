/** @file The plane cut into the regions of classes: cells in three strengths of the colour of the class that wins there. */
import type { ReactNode } from 'react';
import { classHue, hueClass, rectsPath, usePlane } from '../../viz';
import type { Plane } from '../../viz';
import './view.css';

/** Cells of one class in three strengths: unsure (under 0.5), fair (under 0.8), sure. */
const LIMITS = [0, 0.5, 0.8, 1.01] as const;

type Rect = readonly [number, number, number, number];

export interface RegionsProps {
  /** Cell by cell, row by row from the lowest y: the winning class, and its probability. */
  winner: ArrayLike<number>;
  confidence: ArrayLike<number>;
  columns: number;
  rows?: number;
  classes: number;
}

function cellsOf(
  { winner, confidence, columns, rows = columns }: RegionsProps,
  plane: Plane,
  kind: number,
  level: number,
): Rect[] {
  const edge = (from: number, to: number, i: number, n: number): number => Math.round(from + ((to - from) * i) / n);
  const rects: Rect[] = [];
  for (let cell = 0; cell < winner.length; cell++) {
    const p = confidence[cell]!;
    if (winner[cell] !== kind || p < LIMITS[level]! || p >= LIMITS[level + 1]!) continue;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const [x, x1] = [edge(plane.left, plane.right, column, columns), edge(plane.left, plane.right, column + 1, columns)];
    const [y1, y] = [edge(plane.bottom, plane.top, row, rows), edge(plane.bottom, plane.top, row + 1, rows)];
    rects.push([x, y, x1 - x, y1 - y]);
  }
  return rects;
}

/** One path for each class and strength. */
export function ClassRegions(props: RegionsProps): ReactNode {
  const plane = usePlane();
  return Array.from({ length: props.classes }, (_, kind) =>
    [0, 1, 2].map((level) => {
      const rects = cellsOf(props, plane, kind, level);
      return (
        rects.length > 0 && (
          <path key={`${kind}-${level}`} d={rectsPath(rects)} className={`region level-${level} ${hueClass(classHue(kind))}`} />
        )
      );
    }),
  );
}
