/** @file The block as a wire frame that can be turned, with the cells that share one mean and variance as solid cubes in it. */
import type { ReactNode } from 'react';
import { DraggablePoint, Label, Plot, px, rampStep } from '../../viz';
import type { Plane } from '../../viz';
import { cubes, faces, viewOf } from './geometry';
import type { View3d } from './geometry';
import { namesOf, RANGE } from './shared';
import type { Props } from './view';

const HEIGHT = 350;
/** Room under the block for the handle that turns it. */
const FOOT = 64;
/** Figures along an edge are drawn where they are at least this far apart. */
const ROOM = 15;

/** A name and figures along an edge of the block, from one end to the other, `out` cells away from it. */
function Edge({
  view,
  name,
  count,
  at,
}: {
  view: View3d;
  name: string;
  count: number;
  at: (share: number) => [number, number, number];
}): ReactNode {
  const spots = Array.from({ length: count }, (_, i) => view.place(...at(i + 0.5)));
  const [first, last] = [view.place(...at(0)), view.place(...at(count))];
  const [across, along] = [last.x - first.x, last.y - first.y];
  const step = Math.sqrt(across * across + along * along) / count;
  const [x, y] = [(first.x + last.x) / 2, (first.y + last.y) / 2];
  return (
    <>
      {step >= ROOM &&
        spots.map((spot, i) => <Label key={i} x={spot.x} y={spot.y + 17} text={String(i + 1)} className="mid halo" />)}
      <Label x={x} y={y + (step >= ROOM ? 36 : 20)} text={name} className="mid strong halo" />
    </>
  );
}

function Wires({ view }: { view: View3d }): ReactNode {
  return faces(view, [0, 0, 0], view.half).map((path) => <path key={path} d={path} className="contour" />);
}

function Lit({ props, view }: { props: Props; view: View3d }): ReactNode {
  const { frame } = props;
  const indices = Array.from(frame.shared.keys()).filter((i) => frame.shared[i] === 1);
  return cubes(view, frame, indices).map(({ index, faces: [top, front, side] }) => {
    const fill = `na-face div-${rampStep(frame.after[index]!, RANGE, 'div') ?? 3}`;
    return (
      <g key={index} className={index === frame.cell ? 'na-chosen' : undefined}>
        <path d={top} className={fill} />
        <path d={front} className={fill} />
        <path d={side} className={fill} />
        <path d={side} className="na-shade" />
      </g>
    );
  });
}

function Drawing({ props, plane }: { props: Props; plane: Plane }): ReactNode {
  const { frame, params, set } = props;
  const top = plane.top + 8;
  const bottom = plane.bottom - FOOT - 34;
  const width = Math.min(plane.right - plane.left - 70, 460);
  const view = viewOf(frame, params.turn, {
    x: (plane.left + plane.right) / 2,
    y: (top + bottom) / 2,
    width,
    height: bottom - top,
  });
  const [c, p, n] = view.half;
  const names = namesOf(params);
  const turnAt = { x: params.turn, y: 0 };
  const y = plane.y.at(0);
  return (
    <>
      <Wires view={view} />
      <Lit props={props} view={view} />
      <Edge view={view} name={names.channel} count={frame.channels} at={(i) => [i - c, p, -n]} />
      <Edge view={view} name={names.image} count={frame.images} at={(i) => [view.side * c, p, i - n]} />
      <line x1={px(plane.x.at(-80))} x2={px(plane.x.at(80))} y1={px(y)} y2={px(y)} className="axis" />
      <DraggablePoint
        at={turnAt}
        axis="x"
        step={{ x: 5 }}
        label="Turn of the block"
        valueText={`${params.turn} degrees`}
        onMove={({ x }) => set({ turn: Math.round(x / 5) * 5 })}
      />
      <Label x={plane.x.at(0)} y={y + 26} text="turn the block" className="mid" />
    </>
  );
}

/** Solid cells go into one mean; the chosen one has the thick outline. */
export function BlockPlot(props: Props): ReactNode {
  return (
    <Plot
      title="The block"
      measure="solid: one mean and one variance for all of these; colour: the output"
      hue="act"
      label="The block of numbers, with the cells that share a mean as solid cubes"
      x={{ domain: [-100, 100], ticks: [] }}
      y={{ domain: [0, 1], ticks: [] }}
      height={HEIGHT}
      bare
      interactive
    >
      {(plane) => <Drawing props={props} plane={{ ...plane, bottom: plane.bottom }} />}
    </Plot>
  );
}
