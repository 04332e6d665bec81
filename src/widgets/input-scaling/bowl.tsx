/** @file The loss as a bowl seen from above: level lines, which are exact ellipses, and the path of the two weights down it. */
import type { ReactNode } from 'react';
import { cos, sin } from '../../base/math';
import { EdgeTriangles, Label, Line, linePath, Mark, Plot, usePlane } from '../../viz';
import type { Interval } from '../../viz';
import type { Frame, Props } from './view';

/** Losses at which a level line is drawn, as shares of the loss at the start. */
const LEVELS = [0.01, 0.1, 0.4, 1, 2];
const CORNERS = 96;

/** Points of the ellipse ½ (w − w*)ᵀ H (w − w*) = loss. */
function ellipse({ ideal, eigenvalues, axis }: Frame, loss: number): { xs: number[]; ys: number[] } {
  const [p, q] = [Math.sqrt((2 * loss) / eigenvalues[0]), Math.sqrt((2 * loss) / eigenvalues[1])];
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i <= CORNERS; i += 1) {
    const turn = (2 * Math.PI * i) / CORNERS;
    const [along, across] = [p * cos(turn), q * sin(turn)];
    xs.push(ideal[0] + along * axis[0] - across * axis[1]);
    ys.push(ideal[1] + along * axis[1] + across * axis[0]);
  }
  return { xs, ys };
}

function Ellipses({ frame, start }: { frame: Frame; start: Frame }): ReactNode {
  const plane = usePlane();
  return (
    <g clipPath={`url(#${plane.id}-area)`}>
      {LEVELS.map((share) => {
        const { xs, ys } = ellipse(frame, share * start.loss);
        const pixels = { xs: xs.map((x) => plane.x.at(x)), ys: ys.map((y) => plane.y.at(y)) };
        return <path key={share} d={linePath(pixels)} className={share === 1 ? 'contour main' : 'contour'} />;
      })}
    </g>
  );
}

/** A square that holds start and ideal with room around them. */
function square({ ideal }: Frame): { x: Interval; y: Interval } {
  const reach = Math.max(1.2, 1.15 * Math.sqrt(ideal[0] * ideal[0] + ideal[1] * ideal[1]));
  const [x, y] = [ideal[0] / 2, ideal[1] / 2];
  return { x: [x - reach, x + reach], y: [y - reach, y + reach] };
}

function Ends({ ideal }: Frame): ReactNode {
  const plane = usePlane();
  const [x, y] = [plane.x.at(ideal[0]), plane.y.at(ideal[1])];
  return (
    <>
      <Mark marker="diamond" x={x} y={y} r={6} className="dot q-ideal" />
      <Label x={x} y={y + 24} text="ideal" className="mid halo strong" />
      <Label x={plane.x.at(0)} y={plane.y.at(0) - 12} text="start" className="mid halo strong" />
    </>
  );
}

export function Bowl({ frame, frames, cursor, pinned }: Props): ReactNode {
  const path = frames.slice(0, cursor + 1).map(({ w }) => w);
  const [xs, ys] = [path.map((w) => w[0]), path.map((w) => w[1])];
  const ghost = pinned?.frames.map(({ w }) => w) ?? [];
  const { x, y } = square(frame);
  return (
    <Plot
      title="The loss over both weights"
      measure="w_2 against w_1; the strong line is the loss at the start"
      hue="weight"
      label="Path of the two weights over level lines of the loss"
      x={{ domain: x, label: 'w_1' }}
      y={{ domain: y }}
      height={400}
    >
      <Ellipses frame={frame} start={frames[0]!} />
      {ghost.length > 0 && (
        <Line series={{ id: 'pinned', xs: ghost.map((w) => w[0]), ys: ghost.map((w) => w[1]), hue: 'ghost' }} />
      )}
      <Line series={{ id: 'path', xs, ys, hue: 'weight', every: path.length > 40 ? 5 : 1 }} />
      <EdgeTriangles xs={xs} ys={ys} hue="weight" />
      <Ends {...frame} />
    </Plot>
  );
}
