/** @file What the panels of the race share: types, the loss axis, and the losses of each activation over a run. */
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/activation-race/experiment';
import type { RacerId } from '../../experiments/activation-race/racers';
import { standings, sweepOf } from '../../experiments/activation-race/standings';
import { holding } from '../../viz';
import type { Interval } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** What answering "one half" to everything costs. */
export const COIN_TOSS = Math.LN2;

/** The loss axis holds all that is worth comparing; what blew up lies beyond its upper edge. */
export function lossDomain(values: readonly number[]): Interval {
  return holding(
    values.filter((value) => value < 10 && value > 1e-5),
    { kind: 'log', atLeast: [0.1, 1] },
  );
}

/** Losses of each activation over the frames of a run, at the rate by which the frame `judged` compares it. */
export function tracks(params: Props['params'], frames: readonly Frame[], judged: Frame): Map<RacerId, number[]> {
  const places = standings(judged, params);
  return new Map(places.map(({ id, rate }) => [id, frames.map((frame) => sweepOf(frame, id)[rate] ?? NaN)]));
}
