/** @file Heatmaps: one path a ramp step, so that ten thousand cells are still eight elements. */
import type { ReactNode } from 'react';
import { Label } from '../number/rich';
import { usePlane } from '../plot/plane';
import { rampStep } from '../theme/hues';
import { rectsPath } from './path';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface HeatmapProps {
  /** Row by row, `rows × columns`. */
  values: ArrayLike<number>;
  rows: number;
  columns: number;
  /** `seq` for sizes from 0 to `max`, `div` for signs from −max to max. */
  ramp: 'seq' | 'div';
  max: number;
  /** By default the whole plane. */
  box?: Box;
  /** Pixels between cells. */
  gap?: number;
  /** Text in a cell; drawn where cells are at least 26 px wide and 18 px high. */
  format?: (value: number) => string;
}

type Rect = readonly [number, number, number, number];

/** Edge `i` of `n` cells, on a whole pixel, so that neighbours meet without a seam. */
function edge(from: number, to: number, i: number, n: number): number {
  return Math.round(from + ((to - from) * i) / n);
}

/** Cells grouped by ramp step; key −1 holds the cells that have no number. */
function byStep(props: HeatmapProps, box: Box): Map<number, Rect[]> {
  const { values, rows, columns, ramp, max, gap = 0 } = props;
  const groups = new Map<number, Rect[]>();
  for (let i = 0; i < rows * columns; i += 1) {
    const step = rampStep(values[i] ?? NaN, max, ramp) ?? -1;
    const [row, column] = [Math.floor(i / columns), i % columns];
    const [x, y] = [edge(box.left, box.right, column, columns), edge(box.top, box.bottom, row, rows)];
    const [x1, y1] = [edge(box.left, box.right, column + 1, columns), edge(box.top, box.bottom, row + 1, rows)];
    const cell: Rect = [x, y, x1 - x - gap, y1 - y - gap];
    const group = groups.get(step);
    if (group) group.push(cell);
    else groups.set(step, [cell]);
  }
  return groups;
}

/** Cells this small would be all outline: their hatching is drawn without. */
const SMALL = 12;

/** True when a text on this step needs the paper's colour. */
function isStrong(step: number | null, ramp: 'seq' | 'div'): boolean {
  if (step === null) return false;
  return ramp === 'seq' ? step >= 4 : step <= 1 || step >= 5;
}

function CellTexts(props: HeatmapProps & { box: Box }): ReactNode {
  const { values, rows, columns, ramp, max, box, format } = props;
  const [w, h] = [(box.right - box.left) / columns, (box.bottom - box.top) / rows];
  if (!format || w < 26 || h < 18) return null;
  return Array.from({ length: rows * columns }, (_, i) => {
    const value = values[i] ?? NaN;
    const strong = isStrong(rampStep(value, max, ramp), ramp);
    const [x, y] = [box.left + ((i % columns) + 0.5) * w, box.top + (Math.floor(i / columns) + 0.5) * h + 4.5];
    return (
      <Label
        key={i}
        x={x}
        y={y}
        text={Number.isFinite(value) ? format(value) : 'NaN'}
        className={strong ? 'mid inside' : 'mid strong'}
      />
    );
  });
}

/** A matrix as coloured cells; cells without a number are hatched. */
export function Heatmap(props: HeatmapProps): ReactNode {
  const plane = usePlane();
  const box = props.box ?? plane;
  const groups = byStep(props, box);
  const small = Math.min((box.right - box.left) / props.columns, (box.bottom - box.top) / props.rows) < SMALL;
  return (
    <g shapeRendering="crispEdges">
      {[...groups].map(([step, cells]) =>
        step < 0 ? (
          <path key={step} d={rectsPath(cells)} className={small ? undefined : 'lost'} fill={`url(#${plane.id}-hatch)`} />
        ) : (
          <path key={step} d={rectsPath(cells)} className={`${props.ramp}-${step}`} />
        ),
      )}
      <CellTexts {...props} box={box} />
    </g>
  );
}
