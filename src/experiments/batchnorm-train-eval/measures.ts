/** @file What prose, claims and examples quote of a stream of batches, by name. */
import { summarize } from '../../nn';
import type { Frame } from './experiment';

type Frames = readonly Frame[];
const end = (frames: Frames): Frame => frames.at(-1)!;
const spread = (values: readonly number[]): number => summarize(values).std;
const batches = (frames: Frames): NonNullable<Frame['batch']>[] => frames.flatMap(({ batch }) => batch ?? []);
const trainOutputs = (frames: Frames): number[] => frames.flatMap(({ trainOutput }) => trainOutput ?? []);

/** Steps until the running mean has covered nine tenths of its way; one more than the run has where it never does. */
function warmUp(frames: Frames): number {
  const found = frames.findIndex(({ running, truth }) => running.mean >= 0.9 * truth.mean);
  return found < 0 ? frames.length : found;
}

export const measures = {
  meanSpread: {
    label: 'spread of the batch means, in data spreads',
    of: (f: Frames) => spread(batches(f).map(({ mean }) => mean)) / Math.sqrt(end(f).truth.variance),
  },
  warmUp: { label: 'steps to nine tenths of the mean', of: warmUp },
  trainOutput: { label: 'train-mode output of the example', of: (f: Frames) => trainOutputs(f).at(-1) ?? NaN },
  trainSpread: { label: 'spread of the train-mode outputs', of: (f: Frames) => spread(trainOutputs(f)) },
  trainSize: { label: 'size of the train-mode output', of: (f: Frames) => Math.abs(trainOutputs(f).at(-1) ?? NaN) },
  evalOutput: { label: 'eval-mode output of the example', of: (f: Frames) => end(f).evalOutput },
  evalError: {
    label: 'eval-mode output, distance from the ideal one',
    of: (f: Frames) => Math.abs(end(f).evalOutput - end(f).idealOutput),
  },
  meanLag: { label: 'true mean − running mean', of: (f: Frames) => end(f).truth.mean - end(f).running.mean },
  varianceGap: {
    label: 'running variance, unbiased over biased',
    of: (f: Frames) => end(f).running.variance / end(f).running.biased,
  },
  refused: { label: 'refused: 1 yes, 0 no', of: (f: Frames) => (end(f).diverged ? 1 : 0) },
};

export const invariants = {
  'variances are never negative': ({ batch, running }: Frame) => !(running.variance < 0) && !((batch?.variance ?? 0) < 0),
  'the unbiased variance is at least the biased one': ({ running }: Frame) => running.variance >= running.biased * (1 - 1e-4),
  'outputs are numbers': ({ evalOutput, trainOutput }: Frame) => Number.isFinite(evalOutput) && Number.isFinite(trainOutput ?? 0),
};
