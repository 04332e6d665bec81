/** @file The same elements in another shape. */
import { defineOp, shapeError } from '../define-op';
import { reshapeTo } from '../kernels/views';
import { sizeOf, type Shape } from '../shape';
import type { Tensor } from '../tensor';

/** The target with its -1 filled in. */
function resolve(x: Tensor, target: Shape): Shape {
  const unknown = target.indexOf(-1);
  const known = sizeOf(target.filter((n) => n !== -1));
  const shape = unknown < 0 ? target : target.map((n, d) => (d === unknown ? x.size / Math.max(known, 1) : n));
  if (sizeOf(shape) !== x.size || shape.some((n) => n < 0 || !Number.isInteger(n))) {
    throw shapeError('reshape', `${x.size} elements do not fill the target [${target.join(',')}]`, x.shape);
  }
  return shape;
}

/** The elements in row-major order under another shape; one size may be -1. A view where x is contiguous. */
export const reshape = defineOp<[x: Tensor], Shape>({
  name: 'reshape',
  signature: '(*)->(*)',
  kinds: ['any'],
  formula: String.raw`y_{[i]} = x_{[i]}`,
  gradient: String.raw`\bar x_{[i]} = \bar y_{[i]}`,
  forward: ([x], target) => reshapeTo(x, resolve(x, target)),
  backward: (gy, [x]) => [reshapeTo(gy, x.shape)],
  samples: [
    { shapes: [[2, 6]], attrs: [3, 4] },
    { shapes: [[2, 3, 4]], attrs: [-1] },
    { shapes: [[2, 3, 4]], attrs: [4, -1] },
    { shapes: [[1, 1]], attrs: [] },
    { shapes: [[]], attrs: [1, 1] },
    { shapes: [[0, 3]], attrs: [3, 0] },
  ],
});
