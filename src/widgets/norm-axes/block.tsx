/** @file The block as a wire frame that can be turned, with the cells that share one mean and variance as solid cubes in it. */
import type { ReactNode } from 'react';
import { DraggablePoint, Label, Plot, px, rampStep } from '../../viz';
import type { Plane } from '../../viz';
import { cubes, faces, viewOf } from './geometry';
import type { View3d } from './geometry';
import { namesOf, RANGE } from './shared';
import type { Props } from './view';

const HEIGHT = 440;
/** Pixels from the lower edge: the track of the handle that turns the block, and the lowest point of the block with its figures. */
const TRACK = 40;
const FOOT = 116;
/** Figures along an edge are drawn where they are at least this far apart. */
const ROOM = 15;

interface EdgeProps {
  view: View3d;
  name: string;
  count: number;
  /** Which way is out: the figures stand a little further to that side. */
  out: number;
  /** The place on the edge, `share` cells from its beginning. */
  at: (share: number) => [number, number, number];
}

/** A name and figures beside an edge of the block: below it, or to its side where it is steep. */
function Edge({ view, name, count, out, at }: EdgeProps): ReactNode {
  const spots = Array.from({ length: count }, (_, i) => view.place(...at(i + 0.5)));
  const [first, last] = [view.place(...at(0)), view.place(...at(count))];
  const [across, along] = [Math.abs(last.x - first.x), Math.abs(last.y - first.y)];
  const figures = Math.sqrt(across * across + along * along) / count >= ROOM;
  const [x, y] = [(first.x + last.x) / 2, (first.y + last.y) / 2];
  const aside = out < 0 ? 'end strong' : 'strong';
  const steep = along > across;
  const figure = steep ? { x: 12 * out, y: 5 } : { x: 8 * out, y: 17 };
  return (
    <>
      {figures &&
        spots.map((spot, i) => (
          <Label key={i} x={spot.x + figure.x} y={spot.y + figure.y} text={String(i + 1)} className="mid" />
        ))}
      {steep ? (
        <Label x={x + (figures ? 24 : 10) * out} y={y + 5} text={name} className={aside} />
      ) : (
        <Label x={x + (figures ? 22 : 8) * out} y={y + (figures ? 38 : 22)} text={name} className="mid strong" />
      )}
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
  const bottom = plane.bottom - FOOT;
  const width = Math.min(plane.right - plane.left - 100, 460);
  const view = viewOf(frame, params.turn, {
    x: (plane.left + plane.right) / 2,
    y: (top + bottom) / 2,
    width,
    height: bottom - top,
  });
  const [c, p, n] = view.half;
  const names = namesOf(params);
  const upright = view.place(-view.side * c, 0, -n);
  const y = plane.bottom - TRACK;
  const turnAt = { x: params.turn, y: plane.y.invert(y) };
  return (
    <>
      <Wires view={view} />
      <Lit props={props} view={view} />
      <Edge view={view} name={names.channel} count={frame.channels} out={-view.side} at={(i) => [i - c, p, -n]} />
      <Edge view={view} name={names.image} count={frame.images} out={view.side} at={(i) => [view.side * c, p, i - n]} />
      <Label
        x={upright.x - 10 * view.side}
        y={upright.y}
        text={names.pixel}
        className={view.side > 0 ? 'end strong' : 'strong'}
      />
      <g className="na-turn needs-script">
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
      </g>
    </>
  );
}

/** Solid cells go into one mean; the chosen one has the thick outline. */
export function BlockPlot(props: Props): ReactNode {
  return (
    <Plot
      title="The block"
      measure="solid: one mean and variance; colour: the output"
      hue="act"
      label="The block of numbers, with the cells that share a mean as solid cubes"
      x={{ domain: [-100, 100], ticks: [] }}
      y={{ domain: [0, 1], ticks: [] }}
      height={HEIGHT}
      bare
      interactive
    >
      {(plane) => <Drawing props={props} plane={plane} />}
    </Plot>
  );
}
