/** @file Layer by step as a map: how large one quantity is in every layer at every step. */
import type { ReactNode } from 'react';
import { log } from '../../base/math';
import { Heatmap, LayerAxis, Plot, px } from '../../viz';
import type { Plane } from '../../viz';
import { quantities } from './shared';
import type { Frame, Props, Quantity } from './shared';

/** Decades at which the colour is full; three shades to either side. */
const FULL = 6;
/** Columns of the map; longer runs show every n-th step. */
const COLUMNS = 50;
/** The shortest run is still this many pixels wide. */
const THIN = 8;

/** Evenly spaced frames, the first and the last among them. */
function sample(frames: readonly Frame[]): Frame[] {
  const count = Math.min(COLUMNS, frames.length);
  return Array.from({ length: count }, (_, i) => frames[Math.round((i * (frames.length - 1)) / Math.max(1, count - 1))]!);
}

/** Decades from the usual value, row by row from the first layer; what is 0 or no number is hatched. */
function decades(frames: readonly Frame[], depth: number, { of, usual }: Quantity): number[] {
  return Array.from({ length: depth }, (_, layer) => frames.map((frame) => log(of(frame)[layer]! / usual) / Math.LN10)).flat();
}

function Cells({ props, plane }: { props: Props; plane: Plane }): ReactNode {
  const { frames, steps, cursor, params } = props;
  const quantity = quantities[params.show];
  // nothing has been updated before the first step
  const first = params.show === 'update' && frames.length > 1 ? 1 : 0;
  const shown = sample(frames.slice(first));
  const right = Math.max(plane.left + THIN, plane.x.at(steps.at(-1) ?? 0));
  const box = { left: Math.min(right - THIN, plane.x.at(steps[first] ?? 0)), right, top: plane.top, bottom: plane.bottom };
  const at = plane.x.at(steps[cursor] ?? 0);
  return (
    <>
      <Heatmap
        values={decades(shown, params.depth, quantity)}
        rows={params.depth}
        columns={shown.length}
        ramp="div"
        max={FULL}
        box={box}
      />
      <line x1={px(at)} x2={px(at)} y1={px(plane.top)} y2={px(plane.bottom)} className="grid big" />
      <LayerAxis x={10} depth={params.depth} />
    </>
  );
}

export function Flow(props: Props): ReactNode {
  const { params, steps } = props;
  const { title, measure, hue } = quantities[params.show];
  return (
    <Plot
      title={title}
      measure={`${measure}, 100× a shade`}
      hue={hue}
      label={`${title}, by layer and step`}
      x={{ domain: [0, Math.max(100, steps.at(-1) ?? 0)], label: 'step; first layer at the top' }}
      y={{ domain: [0.5, params.depth + 0.5], ticks: [] }}
      left={26}
      height={460}
      down
    >
      {(plane) => <Cells props={props} plane={plane} />}
    </Plot>
  );
}
