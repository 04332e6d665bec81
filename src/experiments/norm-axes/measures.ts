/** @file What prose, claims and examples quote of a normalized block, by name. */
import { summarize } from '../../nn';
import type { Frame, Settings } from './experiment';
import { PIXELS } from './schemes';

type Frames = readonly Frame[];
const end = (frames: Frames): Frame => frames.at(-1)!;
const total = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);
/** The outputs of the cells that share statistics with the chosen one. */
const together = ({ after, shared }: Frame): Float32Array => after.filter((_, i) => shared[i] === 1);

/** How many images hold an output that moved. */
function imagesMoved({ moved, images }: Frame): number {
  const size = moved.length / images;
  return Array.from({ length: images }, (_, n) => moved.subarray(n * size, (n + 1) * size)).filter((image) => image.includes(1))
    .length;
}

export const measures = {
  shared: { label: 'cells that share a mean', of: (f: Frames) => total(end(f).shared) },
  moved: { label: 'outputs that move', of: (f: Frames) => total(end(f).moved) },
  imagesMoved: { label: 'images with an output that moves', of: (f: Frames) => imagesMoved(end(f)) },
  meanAfter: { label: 'mean of the shared outputs', of: (f: Frames) => summarize(together(end(f))).mean },
  stdAfter: { label: 'std of the shared outputs', of: (f: Frames) => summarize(together(end(f))).std },
  output: { label: 'output of the chosen cell', of: (f: Frames) => end(f).after[end(f).cell]! },
};

/** Cells that share one mean, by the definition of each scheme. */
export function expectedShare({ images, channels, groups }: Frame, { scheme, data }: Settings): number {
  if (scheme === 'batch') return images * PIXELS;
  if (scheme === 'instance') return PIXELS;
  if (scheme === 'layer') return data === 'tokens' ? channels : channels * PIXELS;
  return (channels / groups) * PIXELS;
}

export const invariants = {
  'as many cells share a mean as the scheme says': (f: Frame, p: Settings) => total(f.shared) === expectedShare(f, p),
  'only outputs that share a mean with the cell move': ({ moved, shared }: Frame) =>
    moved.every((flag, i) => flag === 0 || shared[i] === 1),
  'nothing moves without a push': ({ moved }: Frame, p: Settings) => p.push !== 0 || total(moved) === 0,
};
