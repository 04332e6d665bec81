/** @file Dims of size 1 repeated, without copying. */
import { defineOp, shapeError } from '../define-op';
import { sumTo } from '../kernels/reduce';
import { broadcastView } from '../kernels/views';
import { broadcastShapes, sameShape, type Shape } from '../shape';
import type { Tensor } from '../tensor';

/** A view of x in a larger shape, with stride 0 along the repeated dims. */
export const broadcastTo = defineOp<[x: Tensor], Shape>({
  name: 'broadcastTo',
  signature: '(*)->(*)',
  kinds: ['any'],
  formula: String.raw`y_{\dots i \dots} = x_{\dots 1 \dots}`,
  gradient: String.raw`\bar x = \sum_i \bar y_{\dots i \dots}`,
  forward: ([x], shape) => {
    if (!sameShape(broadcastShapes('broadcastTo', x.shape, shape), shape)) {
      throw shapeError('broadcastTo', `the target [${shape.join(',')}] is smaller than the tensor`, x.shape);
    }
    return broadcastView(x, shape);
  },
  backward: (gy, [x]) => [sumTo(gy, x.shape)],
  samples: [
    { shapes: [[3]], attrs: [2, 3] },
    { shapes: [[2, 1]], attrs: [2, 4] },
    { shapes: [[4, 1]], attrs: [3, 4, 5] },
    { shapes: [[]], attrs: [2, 2] },
    { shapes: [[2, 3]], attrs: [2, 3] },
    { shapes: [[1, 3]], attrs: [0, 3] },
  ],
});
