/** @file Dims in another order. */
import { defineOp, shapeError } from '../define-op';
import { permuteDims } from '../kernels/views';
import { normalizeAxis, type Shape } from '../shape';
import type { Tensor } from '../tensor';

function orderOf(x: Tensor, dims: Shape): number[] {
  const order = dims.map((d) => normalizeAxis('permute', d, x.ndim));
  if (order.length !== x.ndim || new Set(order).size !== x.ndim) {
    throw shapeError('permute', `[${dims.join(',')}] must name each of the ${x.ndim} dims once`, x.shape);
  }
  return order;
}

/** A view whose dim i is dim order[i] of x. */
export const permute = defineOp<[x: Tensor], Shape>({
  name: 'permute',
  signature: '(*)->(*)',
  kinds: ['any'],
  formula: String.raw`y_{i_{\pi(1)} \dots i_{\pi(n)}} = x_{i_1 \dots i_n}`,
  gradient: String.raw`\bar x = \operatorname{permute}(\bar y, \pi^{-1})`,
  forward: ([x], dims) => permuteDims(x, orderOf(x, dims)),
  backward: (gy, [x], _, dims) => {
    const inverse: number[] = [];
    orderOf(x, dims).forEach((from, to) => (inverse[from] = to));
    return [permuteDims(gy, inverse)];
  },
  samples: [
    { shapes: [[2, 3]], attrs: [1, 0] },
    { shapes: [[2, 3, 4]], attrs: [2, 0, 1] },
    { shapes: [[2, 3, 4, 2]], attrs: [0, -2, -1, 1] },
    { shapes: [[3]], attrs: [0] },
    { shapes: [[]], attrs: [] },
    { shapes: [[0, 2]], attrs: [1, 0] },
  ],
});
