/** @file Comparisons: 1 where true, 0 where false, in the dtype of the first argument. They have no gradient. */
import { defineOp, type OpFunction, type Sample } from '../define-op';
import { zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';

type Comparison = OpFunction<[a: Tensor, b: Tensor], void>;

const samples: Sample<void>[] = [
  { shapes: [[5], [5]] },
  { shapes: [[2, 3], [3]] },
  {
    shapes: [
      [2, 1],
      [1, 4],
    ],
  },
  { shapes: [[], [4]] },
  { shapes: [[0], [1]] },
];

function comparison(name: string, symbol: string, holds: (x: number, y: number) => boolean): Comparison {
  return defineOp<[a: Tensor, b: Tensor]>({
    name,
    signature: '(),()->()',
    kinds: ['any', 'any'],
    formula: String.raw`y = [a ${symbol} b]`,
    gradient: String.raw`\text{none}`,
    forward: ([a, b]) => zip(name, a, b, (x, y) => (holds(x, y) ? 1 : 0)),
    backward: null,
    samples,
  });
}

/** a > b, as 0 or 1. */
export const greater = comparison('greater', '>', (x, y) => x > y);
/** a < b, as 0 or 1. */
export const less = comparison('less', '<', (x, y) => x < y);
/** a = b, as 0 or 1; NaN equals nothing. */
export const equal = comparison('equal', '=', (x, y) => x === y);
