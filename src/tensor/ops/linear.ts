/** @file The affine map of a fully connected layer. */
import { defineOp, type Gradients } from '../define-op';
import { addRowInto } from '../kernels/arithmetic';
import { multiply } from '../kernels/matmul';
import { sumTo } from '../kernels/reduce';
import { reshapeTo, transposeLast } from '../kernels/views';
import type { Tensor } from '../tensor';

/** (..., k) as a matrix (rows, k). */
function asMatrix(x: Tensor): Tensor {
  const k = x.shape[x.ndim - 1]!;
  return x.ndim === 2 ? x : reshapeTo(x, [k === 0 ? 0 : x.size / k, k]);
}

/** x W^T + b with PyTorch's layout: x (..., in), weight (out, in), bias (out), which may be left out. */
export const linear = defineOp<[x: Tensor, weight: Tensor, bias?: Tensor]>({
  name: 'linear',
  signature: '(k),(m,k),(m)->(m)',
  optional: 1,
  formula: String.raw`Y = X W^\top + b`,
  gradient: String.raw`\bar X = \bar Y W,\quad \bar W = \bar Y^\top X,\quad \bar b = \sum_n \bar Y_n`,
  forward: ([x, weight, bias]) => {
    const y = multiply(asMatrix(x), transposeLast(weight)); // (rows, out)
    if (bias) addRowInto(y, bias);
    return x.ndim === 2 ? y : reshapeTo(y, [...x.shape.slice(0, -1), weight.shape[0]!]);
  },
  backward: (gy, [x, weight, bias]): Gradients => {
    const g = asMatrix(gy); // (rows, out)
    const gx = x.requiresGrad ? reshapeTo(multiply(g, weight), x.shape) : null;
    const gw = weight.requiresGrad ? multiply(transposeLast(g), asMatrix(x)) : null;
    return bias ? [gx, gw, sumTo(g, bias.shape)] : [gx, gw];
  },
  samples: [
    { shapes: [[5, 2], [3, 2], [3]] },
    {
      shapes: [
        [5, 2],
        [3, 2],
      ],
    },
    { shapes: [[2, 5, 3], [4, 3], [4]] },
    { shapes: [[3], [2, 3], [2]] },
    { shapes: [[20, 8], [8, 8], [8]] },
    { shapes: [[0, 2], [3, 2], [3]] },
  ],
});
