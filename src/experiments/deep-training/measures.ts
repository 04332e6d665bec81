/** @file What prose, claims and examples quote of a training run, by name. */
import type { Frame } from './experiment';

type Frames = readonly Frame[];
const end = (frames: Frames): Frame => frames.at(-1)!;
const firstOverLast = (values: Float64Array): number => values[0]! / values.at(-1)!;

export const measures = {
  loss: { label: 'loss after the run', of: (f: Frames) => end(f).loss },
  lossKept: { label: 'loss after the run over loss before', of: (f: Frames) => end(f).loss / f[0]!.loss },
  firstLoss: { label: 'loss before training', of: (f: Frames) => f[0]!.loss },
  accuracy: { label: 'share of points on the right side', of: (f: Frames) => end(f).accuracy },
  gradientFirstOverLast: { label: 'dL/dh, first over last layer', of: (f: Frames) => firstOverLast(end(f).gradient) },
  startGradientFirstOverLast: {
    label: 'dL/dh at the start, first over last layer',
    of: (f: Frames) => firstOverLast(f[0]!.gradient),
  },
  startWeightGradientFirstOverLast: {
    label: 'dL/dW at the start, first over last layer',
    of: (f: Frames) => firstOverLast(f[0]!.weightGradient),
  },
  startWeightGradient: { label: 'norm of the first dL/dW at the start', of: (f: Frames) => f[0]!.weightGradient[0]! },
  updateFirstOverLast: { label: 'update over weight, first over last layer', of: (f: Frames) => firstOverLast(end(f).update) },
  firstUpdateFirstOverLast: {
    label: 'update over weight in step 1, first over last layer',
    of: (f: Frames) => firstOverLast(f[1]!.update),
  },
  firstTravelled: { label: 'change of the first layer over the run', of: (f: Frames) => end(f).travelled[0]! },
  lastTravelled: { label: 'change of the last layer over the run', of: (f: Frames) => end(f).travelled.at(-1)! },
  steps: { label: 'steps until the end or an overflow', of: (f: Frames) => end(f).step },
  overflow: { label: 'ends in an overflow: 1 yes, 0 no', of: (f: Frames) => (end(f).diverged ? 1 : 0) },
};

export const invariants = {
  'the cross-entropy is never negative': ({ loss }: Frame) => !(loss < 0),
  'norms are never negative': ({ gradient, weightGradient, update }: Frame) =>
    ![gradient, weightGradient, update].some((values) => values.some((value) => value < 0)),
  'without a divergence the loss is a number': ({ loss, diverged }: Frame) => diverged !== null || Number.isFinite(loss),
};
