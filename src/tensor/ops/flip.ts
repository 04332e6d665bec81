/** @file Axes in reverse order, as a view with negative strides. */
import { defineOp } from '../define-op';
import { normalizeAxes } from '../shape';
import { viewOf, type Tensor } from '../tensor';

type Axes = number | readonly number[];

function flipped(x: Tensor, axes: Axes): Tensor {
  const which = normalizeAxes('flip', axes, x.ndim);
  let { offset } = x;
  const strides = x.strides.map((step, d) => {
    if (!which.includes(d)) return step;
    offset += Math.max(x.shape[d]! - 1, 0) * step;
    return -step;
  });
  return viewOf(x, x.shape, strides, offset);
}

/** x with the order of the elements reversed along the axes. */
export const flip = defineOp<[x: Tensor], Axes>({
  name: 'flip',
  signature: '(*)->(*)',
  kinds: ['any'],
  formula: String.raw`y_i = x_{n - 1 - i}`,
  gradient: String.raw`\bar x_i = \bar y_{n - 1 - i}`,
  forward: ([x], axes) => flipped(x, axes),
  backward: (gy, _, __, axes) => [flipped(gy, axes)],
  samples: [
    { shapes: [[4]], attrs: 0 },
    { shapes: [[2, 3]], attrs: [0, 1] },
    { shapes: [[3, 4, 5]], attrs: [-1, -2] },
    { shapes: [[2, 1]], attrs: -1 },
    { shapes: [[0, 2]], attrs: 0 },
  ],
});
