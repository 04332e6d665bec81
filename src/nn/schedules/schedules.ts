/** @file Learning-rate schedules: functions from the step (0 for the first update) to the rate, with PyTorch's closed forms. */
import { BookError } from '../../base/errors';
import { cos, pow } from '../../base/math';

/** The learning rate for the update number `step`, counted from 0. */
export type Schedule = (step: number) => number;

function positive(name: string, value: number): void {
  if (!(value > 0)) throw new BookError(`schedule: ${name} must be positive, not ${value}`);
}

/** The same rate throughout. */
export const constantLr =
  (baseLr: number): Schedule =>
  () =>
    baseLr;

/** Multiplies by `gamma` after every `stepSize` steps: lr = baseLr · gamma^⌊t / stepSize⌋ (StepLR). */
export function stepLr({ baseLr, stepSize, gamma = 0.1 }: { baseLr: number; stepSize: number; gamma?: number }): Schedule {
  positive('stepSize', stepSize);
  return (t) => baseLr * pow(gamma, Math.floor(t / stepSize));
}

/** Multiplies by `gamma` after every step: lr = baseLr · gamma^t (ExponentialLR). */
export const exponentialLr =
  ({ baseLr, gamma }: { baseLr: number; gamma: number }): Schedule =>
  (t) =>
    baseLr * pow(gamma, t);

/**
 * Half a cosine from `baseLr` at step 0 to `etaMin` at step `tMax`: lr = etaMin + ½ (baseLr − etaMin)(1 + cos(π t / tMax)).
 * Past `tMax` the rate rises again, as PyTorch's CosineAnnealingLR does; wrap it in `holdAfter` to stay at the bottom.
 */
export function cosineLr({ baseLr, tMax, etaMin = 0 }: { baseLr: number; tMax: number; etaMin?: number }): Schedule {
  positive('tMax', tMax);
  return (t) => etaMin + 0.5 * (baseLr - etaMin) * (1 + cos((Math.PI * t) / tMax));
}

/** A straight line from `startFactor · baseLr` to `endFactor · baseLr` over `totalIters` steps, then constant (LinearLR): a warm-up. */
export function linearLr({
  baseLr,
  startFactor = 1 / 3,
  endFactor = 1,
  totalIters = 5,
}: {
  baseLr: number;
  startFactor?: number;
  endFactor?: number;
  totalIters?: number;
}): Schedule {
  positive('totalIters', totalIters);
  return (t) => baseLr * (startFactor + (endFactor - startFactor) * Math.min(1, t / totalIters));
}

/** Up from `baseLr` to `maxLr` in `stepSizeUp` steps, down again in `stepSizeDown`, and so on (CyclicLR, mode triangular; Smith 2017). */
export function cyclicLr({
  baseLr,
  maxLr,
  stepSizeUp,
  stepSizeDown = stepSizeUp,
}: {
  baseLr: number;
  maxLr: number;
  stepSizeUp: number;
  stepSizeDown?: number;
}): Schedule {
  positive('stepSizeUp', stepSizeUp);
  positive('stepSizeDown', stepSizeDown);
  return (t) => {
    const place = t % (stepSizeUp + stepSizeDown);
    const height = place <= stepSizeUp ? place / stepSizeUp : (stepSizeUp + stepSizeDown - place) / stepSizeDown;
    return baseLr + (maxLr - baseLr) * height;
  };
}

/** `schedule` up to step `last`, then the rate it had there. */
export const holdAfter =
  (last: number, schedule: Schedule): Schedule =>
  (t) =>
    schedule(Math.min(t, last));

/** `first` for `steps` steps, then `next` counted from its own 0: a warm-up before a decay (SequentialLR). */
export const chainLr =
  (first: Schedule, steps: number, next: Schedule): Schedule =>
  (t) =>
    t < steps ? first(t) : next(t - steps);
