/** @file What prose, claims and examples quote of a descent, by name. */
import type { Frame } from './experiment';

type Frames = readonly Frame[];
const end = (frames: Frames): Frame => frames.at(-1)!;

/** Steps until the loss is a thousandth of the first; one more than the run has where it never is. */
function arrival(frames: Frames): number {
  const target = frames[0]!.loss / 1000;
  const found = frames.findIndex(({ loss }) => loss <= target);
  return found < 0 ? frames.length : found;
}

export const measures = {
  condition: { label: 'condition number', of: (f: Frames) => end(f).condition },
  largestStable: { label: 'largest stable learning rate', of: (f: Frames) => end(f).largestStable },
  arrival: { label: 'steps until a thousandth of the loss', of: arrival },
  lossKept: { label: 'loss after the run over loss before', of: (f: Frames) => end(f).loss / f[0]!.loss },
  survived: { label: 'survived: 1 yes, 0 no', of: (f: Frames) => (end(f).diverged ? 0 : 1) },
  meanSize: { label: 'largest mean, without sign', of: (f: Frames) => Math.max(...end(f).mean.map(Math.abs)) },
  secondStd: { label: 'std of the second feature', of: (f: Frames) => end(f).std[1] },
  correlation: { label: 'correlation of the inputs', of: (f: Frames) => end(f).correlation },
  skewness: { label: 'skewness of the second feature', of: (f: Frames) => end(f).skewness },
};

export const invariants = {
  'the loss is never negative': ({ loss }: Frame) => !(loss < 0),
  'no bowl is rounder than round': ({ condition }: Frame) => condition >= 1 - 1e-5,
  'a correlation lies between −1 and 1': ({ correlation }: Frame) => Math.abs(correlation) <= 1 + 1e-5,
};
