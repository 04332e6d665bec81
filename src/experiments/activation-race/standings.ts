/** @file Reads a frame of the race: who stands where at each rate, at the best rate, and at one rate for all. */
import { RATES, type RacerId } from './racers';

export interface Frame {
  ids: RacerId[];
  /** (activations, rates), row by row; NaN where the loss has overflowed. */
  losses: Float32Array;
  /** What is learnt: (examples, 2) and labels 0 or 1. In the first frame only, for it never changes. */
  points: { x: Float32Array; y: Float32Array } | null;
}

export interface Standing {
  id: RacerId;
  /** Index into RATES. */
  rate: number;
  loss: number;
}

/** The losses of one activation over the sweep. */
export function sweepOf({ ids, losses }: Frame, id: RacerId): Float32Array {
  const row = ids.indexOf(id);
  return row < 0 ? new Float32Array(RATES.length).fill(NaN) : losses.slice(row * RATES.length, (row + 1) * RATES.length);
}

/** The rate with the lowest loss in this frame; NaN counts as worst. */
export function bestOf(frame: Frame, id: RacerId): Standing {
  const sweep = sweepOf(frame, id);
  let rate = 0;
  sweep.forEach((loss, i) => {
    if (loss < sweep[rate]! || Number.isNaN(sweep[rate]!)) rate = i;
  });
  return { id, rate, loss: sweep[rate]! };
}

/** The rate of the sweep nearest to a wish, on the log axis. */
export function nearestRate(wish: number): number {
  const far = (rate: number): number => Math.max(rate / wish, wish / rate);
  return RATES.reduce((best, rate, i) => (far(rate) < far(RATES[best]!) ? i : best), 0);
}

/** How a race is judged: each at its own best rate, or all at one. */
export interface Judging {
  compare: 'best-rates' | 'one-rate';
  sharedRate: number;
}

/** Each activation's standing under a way of judging, in the order of the frame. The best rate is that of the last frame given. */
export function standings(frame: Frame, { compare, sharedRate }: Judging): Standing[] {
  if (compare === 'best-rates') return frame.ids.map((id) => bestOf(frame, id));
  const rate = nearestRate(sharedRate);
  return frame.ids.map((id) => ({ id, rate, loss: sweepOf(frame, id)[rate]! }));
}
