/** @file The regions that the net has learned, the three losses over the run, the gap, and the share of right answers. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/dropout-overfit/experiment';
import { STEPS } from '../../experiments/dropout-overfit/experiment';
import { COLUMNS, ROWS, SPAN } from '../../experiments/dropout-overfit/net';
import { classHue, holding, Lines, Plot, Points } from '../../viz';
import type { Series } from '../../viz';
import type { ViewProps } from '../define';
import { ClassRegions } from '../shared/class-regions';
import { RunLines, runRoom, runSeries, runValues } from '../shared/run-lines';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

function Plane({ frame }: Props): ReactNode {
  const of = (kind: number, axis: 0 | 1): number[] =>
    Array.from(frame.classes).flatMap((c, i) => (c === kind ? [frame.points[2 * i + axis]!] : []));
  return (
    <Plot
      title="Which class wins where"
      measure="the training points; strong colour: above 0.8"
      label="Decision regions of both classes with the training points"
      x={{ domain: SPAN.x, label: 'x_1' }}
      y={{ domain: SPAN.y }}
      height={330}
    >
      <ClassRegions
        winner={frame.map.map((p) => (p > 0.5 ? 1 : 0))}
        confidence={frame.map.map((p) => Math.max(p, 1 - p))}
        columns={COLUMNS}
        rows={ROWS}
        classes={2}
      />
      {[0, 1].map((kind) => (
        <Points key={kind} xs={of(kind, 0)} ys={of(kind, 1)} hue={classHue(kind)} r={3.6} />
      ))}
    </Plot>
  );
}

const trainingMode = (frame: Frame): number => frame.trainingMode;
const evaluation = (frame: Frame): number => frame.evaluation;
const validation = (frame: Frame): number => frame.validation;
const gap = (frame: Frame): number => frame.validation - frame.evaluation;
const STEP_AXIS = { domain: [0, STEPS], label: 'step, five updates each', ticks: [0, 20, 40, 60, 80] } as const;

/** Three losses of this run; the ghost and the band belong to the gap, where they can be told apart. */
function Losses(props: Props): ReactNode {
  const { frames, steps } = props;
  const lines: Series[] = [
    { id: 'validation', read: validation, dash: 0, label: 'new points' } as const,
    { id: 'mode', read: trainingMode, dash: 2, label: 'training mode' } as const,
    { id: 'evaluation', read: evaluation, dash: 1, label: 'all units' } as const,
  ].map(({ id, read, dash, label }) => ({ id, xs: steps, ys: frames.map(read), hue: 'loss', dash, every: 0, label }));
  const values = frames.flatMap((f) => [f.trainingMode, f.evaluation, f.validation]);
  return (
    <Plot
      title="Three losses"
      measure="nats; solid: new points"
      hue="loss"
      label="Loss on new points, and on the training points in training mode and with all units, over the steps"
      x={STEP_AXIS}
      y={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: [0.1, 1] }) }}
      height={330}
      labelRoom={122}
    >
      <Lines series={lines} />
    </Plot>
  );
}

function Gap(props: Props): ReactNode {
  return (
    <Plot
      title="The gap"
      measure="loss on new points − on training points, all units"
      hue="loss"
      label="Difference of the losses on new points and on the training points, over the steps"
      x={STEP_AXIS}
      y={{ domain: holding(runValues(props, gap), { atLeast: [-0.1, 1] }), reference: 0 }}
      height={260}
      labelRoom={runRoom(props, 'this run')}
    >
      <RunLines run={props} read={gap} id="gap" hue="loss" label="this run" />
    </Plot>
  );
}

const trainingRight = (frame: Frame): number => frame.trainingRight;
const validationRight = (frame: Frame): number => frame.validationRight;

function Right(props: Props): ReactNode {
  const { frames, steps } = props;
  const seen: Series = {
    id: 'seen',
    xs: steps,
    ys: frames.map(trainingRight),
    hue: 'prob',
    dash: 1,
    every: 0,
    label: 'training',
  };
  const unseen = runSeries({ run: { ...props, branches: [] }, read: validationRight, id: 'unseen', hue: 'prob', label: 'new' });
  return (
    <Plot
      title="Share of right answers"
      measure="with all units"
      hue="prob"
      label="Share of the training points and of the new points that are right, over the steps"
      x={STEP_AXIS}
      y={{ domain: [0.4, 1], ticks: [0.4, 0.6, 0.8, 1] }}
      height={260}
      labelRoom={runRoom({ ...props, branches: [] }, 'training')}
    >
      <Lines series={[...unseen, seen]} />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Plane {...props} />
      <Losses {...props} />
      <Gap {...props} />
      <Right {...props} />
    </div>
  );
}
