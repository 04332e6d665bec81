/** @file A grid of cells to press, paint and walk through: one stop for Tab, arrow keys from cell to cell. */
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { px } from '../number/finite';

export interface CellPadProps {
  /** Pixels of the upper left corner, and of one cell's side. */
  left: number;
  top: number;
  cell: number;
  rows: number;
  columns: number;
  /** The cell that the keys stand on: row and column from 0. */
  at: readonly [row: number, column: number];
  label: string;
  /** What the present cell holds, in words. */
  valueText: string;
  onMove: (row: number, column: number) => void;
  /** A cell was pressed (`first`) or drawn over; Space and Enter press the present cell. Without it, pressing moves. */
  onPaint?: (row: number, column: number, first: boolean) => void;
  /** A digit was typed on the present cell. */
  onDigit?: (digit: number) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Cell = readonly [row: number, column: number];

const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

/** All cells on the straight way from one to another, so that a fast stroke leaves no gaps. */
function between([row, column]: Cell, [toRow, toColumn]: Cell): Cell[] {
  const steps = Math.max(Math.abs(toRow - row), Math.abs(toColumn - column));
  return Array.from({ length: steps }, (_, i): Cell => {
    const share = (i + 1) / steps;
    return [Math.round(row + share * (toRow - row)), Math.round(column + share * (toColumn - column))];
  });
}

/** The cell under the pointer. */
function cellUnder(event: PointerEvent<SVGRectElement>, rows: number, columns: number): Cell {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (at: number, from: number, length: number): number => (length > 0 ? (at - from) / length : 0);
  return [
    within(Math.floor(share(event.clientY, box.top, box.height) * rows), rows),
    within(Math.floor(share(event.clientX, box.left, box.width) * columns), columns),
  ];
}

/** The pointer's part: a press, then everything drawn over until it is lifted. */
function useStroke({ rows, columns, onMove, onPaint }: CellPadProps) {
  const last = useRef<Cell | null>(null);
  const put = ([row, column]: Cell, first: boolean): void => {
    onMove(row, column);
    onPaint?.(row, column, first);
    last.current = [row, column];
  };
  return {
    onPointerDown: (event: PointerEvent<SVGRectElement>): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      put(cellUnder(event, rows, columns), true);
    },
    onPointerMove: (event: PointerEvent<SVGRectElement>): void => {
      if (last.current === null) return;
      for (const cell of between(last.current, cellUnder(event, rows, columns))) put(cell, false);
    },
    onPointerUp: (): void => {
      last.current = null;
    },
    onPointerCancel: (): void => {
      last.current = null;
    },
  };
}

/** Lies over the drawn cells, shows the present one when focused, and reports what the reader does. */
export function CellPad(props: CellPadProps): ReactNode {
  const { left, top, cell, rows, columns, label, valueText, onMove, onPaint, onDigit } = props;
  const [row, column] = [within(props.at[0], rows), within(props.at[1], columns)];
  const stroke = useStroke(props);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    const move = MOVES[event.key];
    if (move) onMove(within(row + move[0], rows), within(column + move[1], columns));
    else if (event.key === 'Home') onMove(0, 0);
    else if (event.key === 'End') onMove(rows - 1, columns - 1);
    else if ((event.key === ' ' || event.key === 'Enter') && onPaint) onPaint(row, column, true);
    else if (/^\d$/.test(event.key) && onDigit) onDigit(Number(event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      className="cell-pad"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={rows * columns}
      aria-valuenow={row * columns + column + 1}
      aria-valuetext={`row ${row + 1}, column ${column + 1}: ${valueText}`}
      onKeyDown={onKeyDown}
    >
      <rect x={px(left)} y={px(top)} width={px(cell * columns)} height={px(cell * rows)} className="cell-area" {...stroke} />
      <rect x={px(left + column * cell)} y={px(top + row * cell)} width={px(cell)} height={px(cell)} className="cell-here" />
    </g>
  );
}
