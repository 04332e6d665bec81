/** @file The smaller of two numbers, elementwise with broadcasting. */
import { defineOp, type Gradients } from '../define-op';
import { productTo } from '../kernels/arithmetic';
import { zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** The share of the gradient that the first of two numbers gets; a tie is shared equally, PyTorch's convention. */
const share = (x: number, y: number): number => (x < y ? 1 : x === y ? 0.5 : 0);

/** The smaller of a and b; NaN where either is NaN. */
export const minimum = defineOp<[a: Tensor, b: Tensor]>({
  name: 'minimum',
  signature: '(),()->()',
  formula: String.raw`y = \min(a, b)`,
  gradient: String.raw`\bar a = \bar y\, [a < b] + \tfrac12 \bar y\, [a = b]`,
  forward: ([a, b]) => zip('minimum', a, b, (x, y) => (x < y || x !== x ? x : y)),
  backward: (gy, [a, b]): Gradients => [
    productTo(gy, zip('minimum', a, b, share), a),
    productTo(gy, zip('minimum', b, a, share), b),
  ],
  samples: binarySamples({ distinct: true }),
});
