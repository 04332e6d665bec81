/** @file A small matrix as figures in cells, with some of them lit: convolution windows, masks, Jacobians. */
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { sig } from '../number/format';
import { Label } from '../number/rich';
import { usePlane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue } from '../theme/hues';

export interface NumberGridProps {
  values: ArrayLike<number>;
  rows: number;
  columns: number;
  /** Top left corner in pixels; by default that of the plane. */
  x?: number;
  y?: number;
  cell?: number;
  format?: (value: number) => string;
  /** Cells with a strong outline: `row * columns + column`. */
  lit?: ReadonlySet<number>;
  hue?: Hue;
  /** Start of `data-hover` ids; a cell's id is `name:row:column`. */
  name?: string;
}

/** Outlined cells with one number each; NaN cells say so. */
export function NumberGrid({
  values,
  rows,
  columns,
  x,
  y,
  cell = 36,
  format = sig,
  lit,
  hue = 'ink',
  name,
}: NumberGridProps): ReactNode {
  const plane = usePlane();
  const [left, top] = [x ?? plane.left, y ?? plane.top];
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const [cx, cy] = [left + column * cell, top + row * cell];
    const value = values[i] ?? NaN;
    const on = lit?.has(i) ?? false;
    return (
      <g key={i} data-hover={name && `${name}:${row}:${column}`}>
        <rect x={px(cx)} y={px(cy)} width={cell} height={cell} className={on ? `cell lit ${hueClass(hue)}` : 'cell'} />
        <Label
          x={cx + cell / 2}
          y={cy + cell / 2 + 4.5}
          text={Number.isFinite(value) ? format(value) : 'NaN'}
          className={on ? 'mid strong' : 'mid lab'}
        />
      </g>
    );
  });
}
