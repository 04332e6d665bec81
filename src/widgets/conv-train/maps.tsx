/** @file Many small grids in one picture: the kernels of a layer, or its maps. */
import type { ReactNode } from 'react';
import { Heatmap, Plot } from '../../viz';
import type { Hue, Plane } from '../../viz';

export interface MapsProps {
  title: string;
  measure: string;
  label: string;
  hue: Hue;
  /** (count, side, side). */
  values: Float32Array;
  count: number;
  side: number;
  ramp: 'seq' | 'div';
  perRow: number;
  /** Id of one grid under the pointer, and what is said of it. */
  name: string;
}

const GAP = 8;
/** Largest side of one grid. */
const LARGEST = 72;
const NARROW = 340;

/** Whole pixels a cell, so that no seam shows. */
function sideOf(width: number, { perRow, side }: Pick<MapsProps, 'perRow' | 'side'>): number {
  const room = Math.min(LARGEST, (width - GAP * (perRow - 1)) / perRow);
  return Math.max(side, Math.floor(room / side) * side);
}

function Grids({ plane, props }: { plane: Plane; props: MapsProps }): ReactNode {
  const { values, count, side, ramp, perRow, name } = props;
  const size = sideOf(plane.right - plane.left, props);
  const max = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return Array.from({ length: count }, (_, k) => {
    const left = plane.left + (k % perRow) * (size + GAP);
    const top = plane.top + Math.floor(k / perRow) * (size + GAP);
    const box = { left, top, right: left + size, bottom: top + size };
    return (
      <g key={k} data-hover={`${name}:${k}`} data-readout={`${name} ${k + 1} of ${count}`}>
        <Heatmap
          values={values.subarray(k * side * side, (k + 1) * side * side)}
          rows={side}
          columns={side}
          ramp={ramp}
          max={max}
          box={box}
        />
        <rect x={left} y={top} width={size} height={size} className="cell" />
      </g>
    );
  });
}

/** One ramp for all grids of the picture, so that they compare. */
export function Maps(props: MapsProps): ReactNode {
  const rows = Math.ceil(props.count / props.perRow);
  const height = 56 + rows * (sideOf(NARROW, props) + GAP);
  return (
    <Plot
      title={props.title}
      measure={props.measure}
      hue={props.hue}
      label={props.label}
      x={{ domain: [0, 1] }}
      y={{ domain: [0, 1] }}
      height={height}
      left={1}
      labelRoom={1}
      bare
    >
      {(plane) => <Grids plane={{ ...plane, right: Math.min(plane.right, plane.left + NARROW) }} props={props} />}
    </Plot>
  );
}
