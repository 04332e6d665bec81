/** @file A small image or map of numbers as square cells under a title, with room for what is marked on it. */
import type { ReactNode } from 'react';
import { Heatmap, Plot, px, usePlane } from '../../viz';
import type { Hue } from '../../viz';

/** Where the cells are: pixel of an edge, and the side of a cell. */
export interface Cells {
  left: number;
  top: number;
  cell: number;
  rows: number;
  columns: number;
}

export interface PixelsProps {
  title: string;
  measure?: string;
  /** What the picture shows, for those who cannot see it. */
  label: string;
  hue?: Hue;
  values: ArrayLike<number>;
  rows: number;
  columns: number;
  ramp: 'seq' | 'div';
  max: number;
  format?: (value: number) => string;
  /** Largest side of a cell; also the height that is kept for one. */
  largest?: number;
  /** True when something on it can be focused. */
  interactive?: boolean;
  /** Start of the ids of cells under the pointer, and what each says. */
  name?: string;
  readout?: (row: number, column: number) => string;
  children?: (cells: Cells) => ReactNode;
}

/** Width that a phone has for a plot. */
const NARROW = 340;
const HEAD = 52;

/** Outlines of a block of cells, from a row and column on. */
export function Outline({ cells, row, column, rows = 1, columns = 1, className }: OutlineProps): ReactNode {
  const { left, top, cell } = cells;
  return (
    <rect
      x={px(left + column * cell)}
      y={px(top + row * cell)}
      width={px(columns * cell)}
      height={px(rows * cell)}
      className={className}
    />
  );
}

interface OutlineProps {
  cells: Cells;
  row: number;
  column: number;
  rows?: number;
  columns?: number;
  className: string;
}

/** One transparent cell each that says its numbers under the pointer. */
function Readouts({
  cells,
  name,
  readout,
}: {
  cells: Cells;
  name: string;
  readout: (row: number, column: number) => string;
}): ReactNode {
  return Array.from({ length: cells.rows * cells.columns }, (_, i) => {
    const [row, column] = [Math.floor(i / cells.columns), i % cells.columns];
    return (
      <g key={i} data-hover={`${name}:${row}:${column}`} data-readout={readout(row, column)}>
        <Outline cells={cells} row={row} column={column} className="row-hit" />
      </g>
    );
  });
}

function Inside({ name, readout, children, ...props }: PixelsProps): ReactNode {
  const { left, right, top, bottom } = usePlane();
  const { rows, columns, largest = 44 } = props;
  const cell = Math.floor(Math.max(1, Math.min((right - left) / columns, (bottom - top) / rows, largest)));
  const cells = { left, top, cell, rows, columns };
  const box = { left, top, right: left + cell * columns, bottom: top + cell * rows };
  return (
    <>
      <Heatmap {...props} box={box} gap={cell > 12 ? 1 : 0} />
      <rect x={px(left)} y={px(top)} width={px(cell * columns)} height={px(cell * rows)} className="cell" />
      {name !== undefined && readout && <Readouts cells={cells} name={name} readout={readout} />}
      {children?.(cells)}
    </>
  );
}

export function Pixels(props: PixelsProps): ReactNode {
  const { title, measure = ' ', label, hue, rows, columns, largest = 44, interactive } = props;
  const kept = Math.min(largest, Math.floor(NARROW / Math.max(1, columns)));
  return (
    <Plot
      title={title}
      measure={measure}
      label={label}
      hue={hue}
      x={{ domain: [0, 1] }}
      y={{ domain: [0, 1] }}
      height={Math.max(1, rows) * kept + HEAD + 4}
      labelRoom={2}
      left={2}
      bare
      interactive={interactive}
    >
      <Inside {...props} />
    </Plot>
  );
}
