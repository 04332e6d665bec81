/** @file One row a unit, one column a step: the shade is the share of examples on which the unit is active, hatching means none. */
import type { ReactNode } from 'react';
import { Heatmap, Plot, px } from '../../viz';
import type { Plane } from '../../viz';
import { axisEnd } from './axis-end';
import type { Frame, Props } from './axis-end';

const UNITS = 32;
/** More columns than this are thinned: they would be narrower than a pixel on a phone. */
const COLUMNS = 150;

/** Active shares with units as rows; a unit that is off on every example has no number and is hatched. */
function sharesOf(columns: readonly Frame[]): Float32Array {
  const values = new Float32Array(UNITS * columns.length);
  columns.forEach(({ active }, column) =>
    active.forEach((share, unit) => {
      values[unit * columns.length + column] = share === 0 ? NaN : share;
    }),
  );
  return values;
}

function Cells({ plane, frames, steps }: { plane: Plane; frames: readonly Frame[]; steps: readonly number[] }): ReactNode {
  const every = Math.ceil(frames.length / COLUMNS);
  const columns = frames.filter((_, i) => i % every === 0);
  const to = Math.max(steps.at(-1) ?? 0, 0.5);
  const box = { left: plane.left, top: plane.top, right: Math.min(plane.right, plane.x.at(to)), bottom: plane.bottom };
  return <Heatmap values={sharesOf(columns)} rows={UNITS} columns={columns.length} ramp="seq" max={1} box={box} />;
}

export function Units(props: Props): ReactNode {
  const { frames, steps, cursor } = props;
  return (
    <Plot
      title="The 32 units"
      measure="share of examples on which each is active; hatched: none"
      hue="act"
      label="Active share of each unit over the steps; hatched where a unit is off on every example"
      x={{ domain: [0, axisEnd(props)], label: 'step' }}
      y={{ domain: [0, UNITS], ticks: [0, 8, 16, 24, 32] }}
      height={230}
      down
    >
      {(plane) => (
        <>
          <Cells plane={plane} frames={frames} steps={steps} />
          <line
            x1={px(plane.x.at(steps[cursor] ?? 0))}
            x2={px(plane.x.at(steps[cursor] ?? 0))}
            y1={px(plane.top)}
            y2={px(plane.bottom)}
            className="ideal"
          />
        </>
      )}
    </Plot>
  );
}
