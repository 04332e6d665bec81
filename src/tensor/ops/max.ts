/** @file The largest number over axes. */
import { defineOp } from '../define-op';
import { extremeGradient, extremeOf } from '../kernels/extreme';
import { reduce } from '../kernels/reduce';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { reductionSamples, withKeptDims, type ReductionAttributes } from './reduction';

/** The largest over one axis, several, or all; NaN where any is NaN. Ties share the gradient equally, as torch.amax does. */
export const max = defineOp<[x: Tensor], ReductionAttributes | undefined>({
  name: 'max',
  signature: '(*)->(*)',
  formula: String.raw`y = \max_i x_i`,
  gradient: String.raw`\bar x_i = \bar y\, [x_i = y] \big/ \textstyle\sum_j [x_j = y]`,
  forward: ([x], { axis, keepdim = false } = {}) =>
    reduce(
      x,
      normalizeAxes('max', axis, x.ndim),
      keepdim,
      extremeOf('max', (v, best) => v > best),
    ),
  backward: (gy, [x], y, { axis } = {}) => [
    extremeGradient(withKeptDims('max', gy, x, axis), x, withKeptDims('max', y, x, axis)),
  ],
  samples: reductionSamples({ distinct: true }),
});
