/** @file The race: loss over the steps for each activation as it is judged, and the sweep over learning rates behind it. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/activation-race/experiment';
import { RATES, racerLabels } from '../../experiments/activation-race/racers';
import { standings, sweepOf } from '../../experiments/activation-race/standings';
import { dashOf, envelope, Area, holding, Lines, Mark, Plot, px } from '../../viz';
import type { Interval, Series } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

const LENGTH = 300;
/** What answering "one half" to everything costs. */
const COIN_TOSS = Math.LN2;

/** Losses of each activation over the frames of a run, at the rate by which the frame in view judges it. */
function tracks(params: Props['params'], frames: readonly Frame[], judged: Frame): Map<string, number[]> {
  const places = standings(judged, params);
  return new Map(places.map(({ id, rate }) => [id, frames.map((frame) => sweepOf(frame, id)[rate] ?? NaN)]));
}

function lossDomain(values: readonly number[]): Interval {
  return holding(
    values.filter((value) => value < 10 && value > 1e-5),
    { kind: 'log', atLeast: [0.1, 1] },
  );
}

/** The range over eight seeds. */
function Seeds({ runs }: { runs: readonly number[][] }): ReactNode {
  const { lower, upper } = envelope(runs);
  return <Area lower={lower} upper={upper} hue="loss" />;
}

function Race(props: Props): ReactNode {
  const { params, frame, frames, steps, cursor, pinned, band, hover } = props;
  const lines = tracks(params, frames.slice(0, cursor + 1), frame);
  const ghostFrame = pinned?.frames.at(-1);
  const ghosts = pinned && ghostFrame ? tracks(pinned.params, pinned.frames, ghostFrame) : new Map<string, number[]>();
  const bands = (band ?? []).map((run) => tracks(params, run, run.at(-1) ?? frame));
  const series = [
    ...[...ghosts].map(([id, ys]): Series => ({ id: `${id}-pinned`, ys, hue: 'ghost' })),
    ...[...lines].map(([id, ys], i): Series => {
      const faint = hover !== null && hover !== id;
      return { id, xs: steps, ys, hue: 'loss', dash: dashOf(i), label: racerLabels[id as keyof typeof racerLabels], faint };
    }),
  ];
  const all = [...lines.values(), ...ghosts.values(), ...bands.flatMap((each) => [...each.values()])].flat();
  return (
    <Plot
      title="Loss"
      measure="mean cross-entropy"
      hue="loss"
      label="Loss of each activation over the steps"
      x={{ domain: [0, LENGTH], label: 'step' }}
      y={{ domain: lossDomain(all), kind: 'log', reference: COIN_TOSS }}
      height={340}
      labelRoom={84}
    >
      {bands.length > 0 && [...lines.keys()].map((id) => <Seeds key={id} runs={bands.map((run) => run.get(id) ?? [])} />)}
      <Lines series={series} />
    </Plot>
  );
}

function Sweep({ params, frame, hover }: Props): ReactNode {
  const places = standings(frame, params);
  const series = frame.ids.map((id, i): Series => ({
    id,
    xs: RATES,
    ys: sweepOf(frame, id),
    hue: 'loss',
    dash: dashOf(i),
    every: 0,
    label: racerLabels[id],
    faint: hover !== null && hover !== id,
  }));
  const shared = params.compare === 'one-rate' ? places[0]?.rate : undefined;
  return (
    <Plot
      title="The sweep behind it"
      measure="loss now, at each rate; dots: what is compared"
      hue="loss"
      label="Loss of each activation at each learning rate"
      x={{ domain: [0.08, 37], kind: 'log', label: 'learning rate', ticks: RATES, format: String }}
      y={{ domain: lossDomain([...frame.losses]), kind: 'log', reference: COIN_TOSS }}
      height={340}
      labelRoom={84}
    >
      {(plane) => (
        <>
          {shared !== undefined && (
            <line
              x1={px(plane.x.at(RATES[shared] ?? 1))}
              x2={px(plane.x.at(RATES[shared] ?? 1))}
              y1={px(plane.top)}
              y2={px(plane.bottom)}
              className="ideal"
            />
          )}
          <Lines series={series} />
          {places.map(({ id, rate, loss }) => (
            <Mark key={id} marker="circle" x={plane.x.at(RATES[rate] ?? 1)} y={plane.y.at(loss)} r={5} className="dot q-loss f" />
          ))}
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Race {...props} />
      <Sweep {...props} />
    </div>
  );
}
