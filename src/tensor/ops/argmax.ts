/** @file The place of the largest number. */
import { defineOp } from '../define-op';
import { placeOfExtreme } from '../kernels/extreme';
import { reduce } from '../kernels/reduce';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { reductionSamples, type ReductionAttributes } from './reduction';

/** The index (int32) of the first largest number along one axis, or in row-major order over all. It has no gradient. */
export const argmax = defineOp<[x: Tensor], ReductionAttributes | undefined>({
  name: 'argmax',
  signature: '(*)->(*)',
  formula: String.raw`y = \operatorname{arg\,max}_i x_i`,
  gradient: String.raw`\text{none}`,
  forward: ([x], { axis, keepdim = false } = {}) =>
    reduce(
      x,
      normalizeAxes('argmax', axis, x.ndim),
      keepdim,
      placeOfExtreme('argmax', (v, best) => v > best),
      'int32',
    ),
  backward: null,
  samples: reductionSamples(),
});
