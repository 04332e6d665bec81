/** @file Views that cost nothing and leave no record; ops use them forward and backward. */
import type { Shape } from '../shape';
import { contiguousStrides } from '../shape';
import { viewOf, type Tensor } from '../tensor';
import { broadcastStrides, contiguous } from './copy';

/** The last two dims swapped. */
export function transposeLast(x: Tensor): Tensor {
  const n = x.ndim;
  const order = x.shape.map((_, d) => (d < n - 2 ? d : 2 * n - 3 - d));
  return permuteDims(x, order);
}

/** Dim i of the result is dim order[i] of x. */
export function permuteDims(x: Tensor, order: Shape): Tensor {
  return viewOf(
    x,
    order.map((d) => x.shape[d]!),
    order.map((d) => x.strides[d]!),
  );
}

/** The same elements in another shape; a copy first where x is not contiguous. */
export function reshapeTo(x: Tensor, shape: Shape): Tensor {
  return viewOf(contiguous(x), shape, contiguousStrides(shape));
}

/** Stride 0 along repeated dims. */
export function broadcastView(x: Tensor, shape: Shape): Tensor {
  return viewOf(x, shape, broadcastStrides(x, shape));
}
