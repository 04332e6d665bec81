/** @file The layer axis: depth runs down the page in every figure of the book, and every row can be read by pointer or by ↑ ↓. */
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { Label } from '../number/rich';
import { usePlane } from '../plot/plane';

/** Numbers 1 to `depth` in a column at pixel `x`: all of them from 16 px a row, else every fifth or tenth. */
export function LayerAxis({ x, depth }: { x: number; depth: number }): ReactNode {
  const { y } = usePlane();
  const rowHeight = Math.abs(y.at(2) - y.at(1));
  const every = rowHeight >= 16 ? 1 : rowHeight >= 8 ? 5 : 10;
  return Array.from({ length: depth }, (_, i) => i + 1).map((layer) => {
    if (every > 1 && layer !== 1 && layer % every !== 0) return null;
    return (
      <Label
        key={layer}
        x={x}
        y={y.at(layer) + 4.5}
        text={String(layer)}
        className={layer === 1 || layer % 5 === 0 ? 'mid lab' : 'mid'}
      />
    );
  });
}

export interface HitRowsProps {
  ids: readonly string[];
  /** Row centres in pixels. */
  at: readonly number[];
  height: number;
  readouts: readonly string[];
  hover: string | null;
}

/** Transparent rows that catch the pointer and light up; draw them first, under the data. */
export function HitRows({ ids, at, height, readouts, hover }: HitRowsProps): ReactNode {
  const { width } = usePlane();
  return ids.map((id, i) => (
    <rect
      key={id}
      x={0}
      y={px((at[i] ?? 0) - height / 2)}
      width={width}
      height={px(height)}
      className={hover === id ? 'row-hit on' : 'row-hit'}
      data-hover={id}
      data-readout={readouts[i]}
    />
  ));
}
