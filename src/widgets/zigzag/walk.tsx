/** @file The weights on their way: the bowl as contours, the two quadrants in which both weights move the same way, and the path. */
import type { ReactNode } from 'react';
import { IDEAL } from '../../experiments/zigzag/neuron';
import { Contours, EdgeTriangles, holding, Label, Line, Mark, Plot, px } from '../../viz';
import type { Field, Interval, Plane } from '../../viz';
import type { Frame, Props } from './view';

const COLUMNS = 37;
/** Losses at which a contour is drawn, in powers of about 3. */
const LEVELS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
/** Weights beyond this are marked at the edge: a diverging walk would shrink the bowl to a dot. */
const WIDEST = 9;

/** ½ (w − w*)ᵀ A (w − w*) on a grid, with A from the frame. */
function bowl([a, b, d]: Frame['curvature'], x: Interval, y: Interval): Field {
  const values = Array.from({ length: COLUMNS * COLUMNS }, (_, i) => {
    const u = x[0] + ((x[1] - x[0]) * (i % COLUMNS)) / (COLUMNS - 1) - IDEAL[0];
    const v = y[0] + ((y[1] - y[0]) * Math.floor(i / COLUMNS)) / (COLUMNS - 1) - IDEAL[1];
    return 0.5 * (a * u * u + 2 * b * u * v + d * v * v);
  });
  return { values, columns: COLUMNS, rows: COLUMNS, x, y };
}

const within = (value: number): boolean => Math.abs(value) <= WIDEST;

/** Upper right and lower left of the present weights. */
function SameWay({ plane, w }: { plane: Plane; w: readonly [number, number] }): ReactNode {
  const [x, y] = [plane.x.at(w[0]), plane.y.at(w[1])];
  const { left, right, top, bottom } = plane;
  if (x < left || x > right || y < top || y > bottom) return null;
  return (
    <>
      <rect x={px(x)} y={px(top)} width={px(right - x)} height={px(y - top)} className="zone q-ink" />
      <rect x={px(left)} y={px(y)} width={px(x - left)} height={px(bottom - y)} className="zone q-ink" />
      <Label x={right - 6} y={top + 16} text="both up" className="end halo" />
      <Label x={left + 6} y={bottom - 8} text="both down" className="halo" />
    </>
  );
}

export function Walk({ frame, frames, cursor, pinned, hover }: Props): ReactNode {
  const path = frames.slice(0, cursor + 1).map((each) => each.w);
  const [xs, ys] = [path.map((w) => w[0]), path.map((w) => w[1])];
  const x = holding(xs.filter(within), { atLeast: [-1, 3] });
  const y = holding(ys.filter(within), { atLeast: [-3, 1] });
  const ghost = pinned?.frames.map((each) => each.w) ?? [];
  return (
    <Plot
      title="The walk of the two weights"
      measure="w_2 against w_1, over the loss; shaded: both move the same way"
      hue="weight"
      label="Path of the two weights over contours of the loss"
      x={{ domain: x, label: 'w_1' }}
      y={{ domain: y }}
      height={380}
    >
      {(plane) => (
        <>
          <SameWay plane={plane} w={frame.w} />
          <Contours field={bowl(frame.curvature, x, y)} levels={LEVELS} />
          {pinned && <Line series={{ id: 'pinned', xs: ghost.map((w) => w[0]), ys: ghost.map((w) => w[1]), hue: 'ghost' }} />}
          <Line series={{ id: 'walk', xs, ys, hue: 'weight', every: path.length > 40 ? 5 : 1, faint: hover === 'gradients' }} />
          <EdgeTriangles xs={xs} ys={ys} hue="weight" />
          <Mark marker="diamond" x={plane.x.at(IDEAL[0])} y={plane.y.at(IDEAL[1])} r={6} className="dot q-ideal" />
          <Label x={plane.x.at(IDEAL[0]) + 11} y={plane.y.at(IDEAL[1]) + 5} text="ideal" className="halo strong" />
          <Label x={plane.x.at(0) - 8} y={plane.y.at(0) - 8} text="start" className="end halo strong" />
        </>
      )}
    </Plot>
  );
}
