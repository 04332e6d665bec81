/** @file Shapes that every elementwise op should meet: a number, vectors, images, dims of 1, and nothing at all. */
import type { Sample } from '../define-op';
import type { Shape } from '../shape';

const UNARY: readonly Shape[] = [[7], [2, 3], [], [2, 1, 4], [3, 2, 2, 2], [21], [0, 3]];

const BINARY: readonly (readonly [Shape, Shape])[] = [
  [[5], [5]],
  [
    [2, 3],
    [2, 3],
  ],
  [[2, 3], [3]],
  [[], [4]],
  [
    [3, 1],
    [1, 4],
  ],
  [
    [2, 3, 4],
    [3, 1],
  ],
  [[2, 20], [20]],
  [[20], []],
  [[0, 3], [3]],
];

type Options<A> = Omit<Sample<A>, 'shapes'>;

/** One sample for each shape, all with the same options. */
export function unarySamples<A>(options: Options<A> = {}): Sample<A>[] {
  return UNARY.map((shape) => ({ shapes: [shape], ...options }));
}

export function binarySamples<A>(options: Options<A> = {}): Sample<A>[] {
  return BINARY.map((shapes) => ({ shapes, ...options }));
}
