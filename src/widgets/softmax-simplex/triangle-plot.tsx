/** @file The triangle itself: corners, the borders between the winners, the path over the temperatures, and the point to drag. */
import type { ReactNode } from 'react';
import { Label, linePath, makeScale, Mark, Plot, PointDisplay, px, sig, useDrag } from '../../viz';
import type { Plane } from '../../viz';
import { listed } from './shared';
import type { Frame, Props } from './shared';
import { CORNERS, placeOf, probsAt, scoresFor } from './triangle';
import type { Place } from './triangle';

/** A plane in which the triangle keeps its shape whatever the width of the plot: the unit of x is as long as that of y. */
function square(plane: Plane): Plane {
  const [width, height] = [plane.right - plane.left - 48, plane.bottom - plane.top - 44];
  const side = Math.min(width, height / 0.87);
  const left = (plane.left + plane.right - side) / 2;
  const bottom = plane.bottom - 22;
  return {
    ...plane,
    x: makeScale({ domain: [0, 1], ticks: [] }, [left, left + side]),
    y: makeScale({ domain: [0, 1], ticks: [] }, [bottom, bottom - side]),
  };
}

const pixels = (plane: Plane, { x, y }: Place): Place => ({ x: plane.x.at(x), y: plane.y.at(y) });

/** The path of a frame, coldest first. */
function pathOf(plane: Plane, { path }: Frame): string {
  const places = Array.from({ length: path.length / 3 }, (_, row) => pixels(plane, placeOf(path.slice(3 * row, 3 * row + 3))));
  return linePath({ xs: places.map(({ x }) => x), ys: places.map(({ y }) => y) });
}

/** Sides, and the lines from the centre on which two classes tie for the lead. */
function Board({ plane }: { plane: Plane }): ReactNode {
  const [a, b, c] = CORNERS.map((corner) => pixels(plane, corner));
  const centre = pixels(plane, placeOf([1 / 3, 1 / 3, 1 / 3]));
  const ties = [placeOf([0.5, 0.5, 0]), placeOf([0, 0.5, 0.5]), placeOf([0.5, 0, 0.5])].map((tie) => pixels(plane, tie));
  return (
    <g>
      <path d={`M${px(a!.x)} ${px(a!.y)}L${px(b!.x)} ${px(b!.y)}L${px(c!.x)} ${px(c!.y)}z`} className="contour" />
      {ties.map((tie, i) => (
        <line key={i} x1={px(centre.x)} y1={px(centre.y)} x2={px(tie.x)} y2={px(tie.y)} className="grid big" />
      ))}
      <Label x={a!.x - 10} y={a!.y + 16} text="A certain" className="strong halo" />
      <Label x={b!.x + 10} y={b!.y + 16} text="B certain" className="strong end halo" />
      <Label x={c!.x} y={c!.y - 8} text="C certain" className="strong mid halo" />
      <Mark marker="square" x={centre.x} y={centre.y} r={3} className="dot f q-ink" />
      <Label x={centre.x + 8} y={centre.y - 8} text="all alike" className="lab halo" />
    </g>
  );
}

/** The reader's point: dragging it chooses the scores that give these probabilities at the present temperature. */
function Point({ plane, props: { frame, params, set } }: { plane: Plane; props: Props }): ReactNode {
  const at = placeOf(frame.probs);
  const handlers = useDrag({
    plane,
    at,
    axis: 'both',
    step: { x: 0.02, y: 0.02 },
    onMove: (to) => set({ scores: scoresFor(probsAt(to), params.temperature) }),
  });
  const { x, y } = pixels(plane, at);
  const words = `${listed(frame.probs)} at temperature ${sig(params.temperature)}`;
  return (
    <PointDisplay
      x={x}
      y={y}
      hue="prob"
      marker="circle"
      label="The distribution"
      valueText={words}
      value={frame.probs[1]!}
      range={[0, 1]}
      handlers={handlers}
    />
  );
}

export function Triangle(props: Props): ReactNode {
  const { frame, pinned } = props;
  const before = pinned?.frames.at(-1);
  return (
    <Plot
      title="All distributions over three classes"
      measure="line: the path from temperature 0.05 to 20"
      hue="prob"
      label="Triangle of probabilities with the path over temperatures"
      x={{ domain: [0, 1], ticks: [] }}
      y={{ domain: [0, 1], ticks: [] }}
      height={320}
      bare
      interactive
    >
      {(outer) => {
        const plane = square({ ...outer, top: 48 });
        return (
          <>
            <Board plane={plane} />
            {before && <path d={pathOf(plane, before)} className="ghost" />}
            <path d={pathOf(plane, frame)} className="line q-prob" />
            <Point plane={plane} props={props} />
          </>
        );
      }}
    </Plot>
  );
}
