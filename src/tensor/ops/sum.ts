/** @file Sums over axes. */
import { defineOp } from '../define-op';
import { expand } from '../kernels/copy';
import { reduce, sumOf } from '../kernels/reduce';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { reductionSamples, withKeptDims, type ReductionAttributes } from './reduction';

/** The sum over one axis, several, or all, in float64 and rounded once. */
export const sum = defineOp<[x: Tensor], ReductionAttributes | undefined>({
  name: 'sum',
  signature: '(*)->(*)',
  formula: String.raw`y = \sum_{i} x_i`,
  gradient: String.raw`\bar x_i = \bar y`,
  forward: ([x], { axis, keepdim = false } = {}) => reduce(x, normalizeAxes('sum', axis, x.ndim), keepdim, sumOf),
  backward: (gy, [x], _, { axis } = {}) => [expand(withKeptDims('sum', gy, x, axis), x.shape)],
  samples: [...reductionSamples(), { shapes: [[0, 3]], attrs: { axis: 0 } }],
});
