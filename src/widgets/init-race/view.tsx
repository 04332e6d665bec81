/** @file The losses of the two nets over the steps, and the gradient that reaches their first layer. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/init-race/experiment';
import { STEPS } from '../../experiments/init-race/experiment';
import { Band, holding, Lines, Plot, px, roomFor } from '../../viz';
import type { Dash, Hue, Plane } from '../../viz';
import type { ViewProps } from '../define';
import { runSeries } from '../shared/run-lines';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

type Name = 'xavier' | 'he';
type What = 'loss' | 'firstGradient';
const racers: readonly { name: Name; label: string; dash: Dash }[] = [
  { name: 'xavier', label: 'Xavier', dash: 1 },
  { name: 'he', label: 'He', dash: 0 },
];

/** Zero has no place on a log axis; the axis ends below every loss that matters. */
const read =
  (name: Name, what: What) =>
  (frame: Frame): number =>
    Math.max(frame[name][what], 1e-30);

function Curves({ props, what, hue, plane }: { props: Props; what: What; hue: Hue; plane: Plane }): ReactNode {
  const at = plane.x.at(props.steps[props.cursor] ?? 0);
  const series = racers.flatMap(({ name, label, dash }) =>
    runSeries({ run: props, read: read(name, what), id: `${what}-${name}`, hue, label }).map((one) =>
      one.hue === hue ? { ...one, dash } : { ...one, label: undefined },
    ),
  );
  return (
    <>
      {props.band &&
        racers.map(({ name }) => (
          <Band
            key={name}
            id={`${what}-${name}-band`}
            runs={props.band!.map((frames) => frames.map(read(name, what)))}
            hue={hue}
          />
        ))}
      <line x1={px(at)} x2={px(at)} y1={px(plane.top)} y2={px(plane.bottom)} className="grid big" />
      <Lines series={series} />
    </>
  );
}

function valuesOf({ frames, band, pinned }: Props, what: What): number[] {
  const runs = [frames, ...(band ?? []), ...(pinned ? [pinned.frames] : [])];
  return runs.flatMap((each) => each.flatMap((frame) => [read('xavier', what)(frame), read('he', what)(frame)]));
}

export function View(props: Props): ReactNode {
  const steps = { domain: [0, STEPS] as const, label: 'step' };
  return (
    <div className="panels">
      <Plot
        title="Loss"
        measure="cross-entropy, nats"
        hue="loss"
        label="Losses of both nets over the steps"
        x={steps}
        y={{ domain: holding(valuesOf(props, 'loss'), { atLeast: [0, 0.8] }), reference: 0 }}
        height={300}
        labelRoom={roomFor('Xavier')}
      >
        {(plane) => <Curves props={props} what="loss" hue="loss" plane={plane} />}
      </Plot>
      <Plot
        title="Gradient of the first layer"
        measure="norm"
        hue="grad"
        label="Norm of the first layer's weight gradient over the steps"
        x={steps}
        y={{ kind: 'log', domain: holding(valuesOf(props, 'firstGradient'), { kind: 'log', atLeast: [1e-9, 10] }) }}
        height={300}
        labelRoom={roomFor('Xavier')}
      >
        {(plane) => <Curves props={props} what="firstGradient" hue="grad" plane={plane} />}
      </Plot>
    </div>
  );
}
