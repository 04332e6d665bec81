/** @file The smallest number over axes. */
import { defineOp } from '../define-op';
import { extremeGradient, extremeOf } from '../kernels/extreme';
import { reduce } from '../kernels/reduce';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { reductionSamples, withKeptDims, type ReductionAttributes } from './reduction';

/** The smallest over one axis, several, or all; NaN where any is NaN. Ties share the gradient equally, as torch.amin does. */
export const min = defineOp<[x: Tensor], ReductionAttributes | undefined>({
  name: 'min',
  signature: '(*)->(*)',
  formula: String.raw`y = \min_i x_i`,
  gradient: String.raw`\bar x_i = \bar y\, [x_i = y] \big/ \textstyle\sum_j [x_j = y]`,
  forward: ([x], { axis, keepdim = false } = {}) =>
    reduce(
      x,
      normalizeAxes('min', axis, x.ndim),
      keepdim,
      extremeOf('min', (v, best) => v < best),
    ),
  backward: (gy, [x], y, { axis } = {}) => [
    extremeGradient(withKeptDims('min', gy, x, axis), x, withKeptDims('min', y, x, axis)),
  ],
  samples: reductionSamples({ distinct: true }),
});
