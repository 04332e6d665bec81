/** @file Means over axes. */
import { defineOp } from '../define-op';
import { scaled } from '../kernels/arithmetic';
import { expand } from '../kernels/copy';
import { meanOf, reduce } from '../kernels/reduce';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { reductionSamples, withKeptDims, type ReductionAttributes } from './reduction';

/** The mean over one axis, several, or all, in float64 and rounded once. */
export const mean = defineOp<[x: Tensor], ReductionAttributes | undefined>({
  name: 'mean',
  signature: '(*)->(*)',
  formula: String.raw`y = \frac{1}{n} \sum_{i} x_i`,
  gradient: String.raw`\bar x_i = \bar y / n`,
  forward: ([x], { axis, keepdim = false } = {}) => reduce(x, normalizeAxes('mean', axis, x.ndim), keepdim, meanOf),
  backward: (gy, [x], y, { axis } = {}) => {
    const n = x.size / y.size; // numbers that went into one mean
    return [expand(withKeptDims('mean', scaled(gy, 1 / n), x, axis), x.shape)];
  },
  samples: reductionSamples(),
});
