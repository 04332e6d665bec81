/** @file The race itself: the loss of each activation over the steps, at the rate by which it is judged. */
import type { ReactNode } from 'react';
import { racerLabels } from '../../experiments/activation-race/racers';
import { Area, dashOf, envelope, Lines, Mark, Plot } from '../../viz';
import type { Series } from '../../viz';
import { COIN_TOSS, lossDomain, tracks, type Props } from './shared';

const LENGTH = 300;

/** The range over eight seeds. */
function Seeds({ runs }: { runs: readonly number[][] }): ReactNode {
  const { lower, upper } = envelope(runs);
  return <Area lower={lower} upper={upper} hue="loss" />;
}

/** The pinned run's losses, judged by its own last frame. */
function ghostsOf({ pinned }: Props): Series[] {
  const last = pinned?.frames.at(-1);
  if (!pinned || !last) return [];
  return [...tracks(pinned.params, pinned.frames, last)].map(([id, ys]): Series => ({ id: `${id}-pinned`, ys, hue: 'ghost' }));
}

export function Race(props: Props): ReactNode {
  const { params, frame, frames, steps, cursor, band, hover } = props;
  const lines = tracks(params, frames.slice(0, cursor + 1), frame);
  const ghosts = ghostsOf(props);
  const bands = (band ?? []).map((run) => tracks(params, run, run.at(-1) ?? frame));
  const series = [...lines].map(([id, ys], i): Series => ({
    id,
    xs: steps,
    ys,
    hue: 'loss',
    dash: dashOf(i),
    label: racerLabels[id],
    faint: hover !== null && hover !== id,
  }));
  const drawn = [...lines.values(), ...ghosts.map((ghost) => Array.from(ghost.ys)), ...bands.flatMap((run) => [...run.values()])];
  return (
    <Plot
      title="Loss"
      measure="mean cross-entropy"
      hue="loss"
      label="Loss of each activation over the steps"
      x={{ domain: [0, LENGTH], label: 'step' }}
      y={{ domain: lossDomain(drawn.flat()), kind: 'log', reference: COIN_TOSS }}
      height={320}
      labelRoom={84}
    >
      {(plane) => (
        <>
          {bands.length > 0 && [...lines.keys()].map((id) => <Seeds key={id} runs={bands.map((run) => run.get(id) ?? [])} />)}
          <Lines series={[...ghosts, ...series]} />
          {series.map(({ id, ys }) => (
            <Mark
              key={id}
              marker="circle"
              x={plane.x.at(steps[cursor] ?? 0)}
              y={plane.y.at(ys[cursor] ?? NaN)}
              className="dot q-loss f"
            />
          ))}
        </>
      )}
    </Plot>
  );
}
