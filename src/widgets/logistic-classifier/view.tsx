/** @file The plane cut into three regions, the points that cut it, and the loss on its way down. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/logistic-classifier/experiment';
import { CELLS, SPAN } from '../../experiments/logistic-classifier/experiment';
import { CLASSES } from '../../experiments/logistic-classifier/points';
import { classHue, EditablePoints, holding, hueClass, Label, Plot, rectsPath } from '../../viz';
import type { Plane } from '../../viz';
import type { ViewProps } from '../define';
import { RunLines, runValues } from '../shared/run-lines';
import './view.css';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** Cells of one class in three strengths: unsure (under 0.5), fair (under 0.8), sure. */
const LIMITS = [0, 0.5, 0.8, 1.01] as const;

type Rect = readonly [number, number, number, number];

function cellsOf({ winner, confidence }: Frame, plane: Plane, kind: number, level: number): Rect[] {
  const edge = (from: number, to: number, i: number): number => Math.round(from + ((to - from) * i) / CELLS);
  const rects: Rect[] = [];
  for (let cell = 0; cell < winner.length; cell++) {
    const p = confidence[cell]!;
    if (winner[cell] !== kind || p < LIMITS[level]! || p >= LIMITS[level + 1]!) continue;
    const [column, row] = [cell % CELLS, Math.floor(cell / CELLS)];
    const [x, x1] = [edge(plane.left, plane.right, column), edge(plane.left, plane.right, column + 1)];
    const [y1, y] = [edge(plane.bottom, plane.top, row), edge(plane.bottom, plane.top, row + 1)];
    rects.push([x, y, x1 - x, y1 - y]);
  }
  return rects;
}

function Regions({ frame, plane }: { frame: Frame; plane: Plane }): ReactNode {
  return CLASSES.flatMap((name, kind) =>
    [0, 1, 2].map((level) => {
      const rects = cellsOf(frame, plane, kind, level);
      return (
        rects.length > 0 && (
          <path key={`${name}${level}`} d={rectsPath(rects)} className={`region level-${level} ${hueClass(classHue(kind))}`} />
        )
      );
    }),
  );
}

function PlaneOfPoints(props: Props): ReactNode {
  const { frame, params, set } = props;
  const lost = frame.diverged !== null;
  return (
    <Plot
      title="Which class wins where"
      measure="stronger colour: probability above 0.5, above 0.8; click to add a point of class A"
      label="Decision regions of the three classes with the points"
      x={{ domain: SPAN, label: 'x_1' }}
      y={{ domain: SPAN }}
      height={400}
      interactive
    >
      {(plane) => (
        <>
          {!lost && <Regions frame={frame} plane={plane} />}
          {lost && (
            <Label
              x={(plane.left + plane.right) / 2}
              y={plane.top + 20}
              text="no regions: the weights overflowed"
              className="lab mid halo"
            />
          )}
          <EditablePoints
            points={params.data}
            classes={[...CLASSES]}
            maxCount={60}
            onChange={(points) => set({ data: points.map((p) => ({ ...p, class: p.class ?? 'a' })) })}
          />
        </>
      )}
    </Plot>
  );
}

const lossOf = (frame: Frame): number => frame.loss;

function Loss(props: Props): ReactNode {
  const values = runValues(props, lossOf).filter(Number.isFinite);
  const last = Math.max(props.params.length, props.steps.at(-1) ?? 0);
  return (
    <Plot
      title="Loss over all points"
      measure="mean cross-entropy, nats"
      hue="loss"
      label="Mean cross-entropy over the steps"
      x={{ domain: [0, last], label: 'step' }}
      y={{ domain: holding(values, { atLeast: [0, 1.2] }), reference: 1.0986122886681098 }}
      height={230}
      labelRoom={64}
    >
      {(plane) => (
        <>
          <Label x={plane.right} y={plane.y.at(1.0986122886681098) - 6} text="ln 3" className="lab end halo" />
          <RunLines run={props} read={lossOf} id="loss" hue="loss" label="this run" />
        </>
      )}
    </Plot>
  );
}

function Gradient(props: Props): ReactNode {
  const read = (frame: Frame): number => frame.gradientNorm;
  const last = Math.max(props.params.length, props.steps.at(-1) ?? 0);
  const values = runValues(props, read).filter((value) => Number.isFinite(value) && value > 0);
  return (
    <Plot
      title="Size of the gradient"
      measure="norm over W and b, all points"
      hue="grad"
      label="Norm of the gradient over the steps"
      x={{ domain: [0, last], label: 'step' }}
      y={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: [0.01, 1] }) }}
      height={230}
      labelRoom={64}
    >
      <RunLines run={props} read={read} id="gradient" hue="grad" label="this run" />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <div className="whole">
        <PlaneOfPoints {...props} />
      </div>
      <Loss {...props} />
      <Gradient {...props} />
    </div>
  );
}
