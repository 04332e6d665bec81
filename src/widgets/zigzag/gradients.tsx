/** @file Every gradient of the walk as a point, with the number of steps in each quadrant. */
import type { ReactNode } from 'react';
import { counted, holding, Label, Mark, Plot, Points } from '../../viz';
import type { Plane } from '../../viz';
import type { Props } from './view';

/** The quadrants ++, −+, −−, +− with their corners. */
function Counts({ plane, quadrants }: { plane: Plane; quadrants: readonly number[] }): ReactNode {
  const { left, right, top, bottom } = plane;
  const corners = [
    { x: right - 6, y: top + 16, end: true },
    { x: left + 6, y: top + 16, end: false },
    { x: left + 6, y: bottom - 8, end: false },
    { x: right - 6, y: bottom - 8, end: true },
  ];
  return corners.map(({ x, y, end }, i) => {
    const steps = quadrants[i] ?? 0;
    const text = steps === 0 ? 'none' : counted(steps, 'step');
    return <Label key={i} x={x} y={y} text={text} className={`${end ? 'end ' : ''}halo ${steps === 0 ? '' : 'strong'}`} />;
  });
}

export function Gradients({ frame, frames, cursor }: Props): ReactNode {
  const seen = frames.slice(1, cursor + 1).flatMap(({ gradient }) => (gradient ? [gradient] : []));
  const [xs, ys] = [seen.map((g) => g[0]), seen.map((g) => g[1])];
  const reach = Math.min(50, Math.max(0.5, ...xs.map(Math.abs), ...ys.map(Math.abs)));
  const domain = holding([-reach, reach]);
  const last = frame.gradient;
  return (
    <Plot
      title="The gradients so far"
      measure="∂L/∂w_2 against ∂L/∂w_1, one point a step"
      hue="grad"
      label="Gradients of all steps, with the number of steps in each quadrant"
      x={{ domain, label: '∂L/∂w_1', reference: 0 }}
      y={{ domain, reference: 0 }}
      height={380}
    >
      {(plane) => (
        <g data-hover="gradients">
          <Points xs={xs} ys={ys} hue="grad" />
          {last && <Mark marker="triangle" x={plane.x.at(last[0])} y={plane.y.at(last[1])} r={7} className="dot q-grad" />}
          <Counts plane={plane} quadrants={frame.quadrants} />
        </g>
      )}
    </Plot>
  );
}
