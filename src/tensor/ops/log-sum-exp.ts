/** @file ln sum e^x, the smooth maximum, without overflow. */
import { exp, log } from '../../base/math';
import { defineOp } from '../define-op';
import { zip } from '../kernels/elementwise';
import { reduce } from '../kernels/reduce';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { largestOf } from './along-axis';
import { reductionSamples, withKeptDims, type ReductionAttributes } from './reduction';

/** ln of the sum of e^x over one axis, several, or all; the largest x is taken off first. */
export const logSumExp = defineOp<[x: Tensor], ReductionAttributes | undefined>({
  name: 'logSumExp',
  signature: '(*)->(*)',
  formula: String.raw`y = \ln \sum_i e^{x_i}`,
  gradient: String.raw`\bar x_i = \bar y\, e^{x_i - y}`,
  forward: ([x], { axis, keepdim = false } = {}) =>
    reduce(x, normalizeAxes('logSumExp', axis, x.ndim), keepdim, (X, p, step, n) => {
      const largest = largestOf(X, p, step, n);
      if (largest === Infinity) return Infinity;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += exp(X[p + i * step]! - largest);
      return largest + log(sum);
    }),
  backward: (gy, [x], y, { axis } = {}) => {
    const share = zip('logSumExp', x, withKeptDims('logSumExp', y, x, axis), (v, l) => exp(v - l));
    return [zip('logSumExp', share, withKeptDims('logSumExp', gy, x, axis), (s, g) => s * g, 'mul')];
  },
  samples: reductionSamples(),
});
