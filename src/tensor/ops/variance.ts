/** @file The variance, in two passes: the shortcut E[x^2] - E[x]^2 would lose all digits where the mean is large. */
import { defineOp } from '../define-op';
import { expand } from '../kernels/copy';
import { reduce, sumOf, type Reducer } from '../kernels/reduce';
import { mapRuns } from '../kernels/runs';
import { normalizeAxes } from '../shape';
import type { Tensor } from '../tensor';
import { reductionSamples, withKeptDims, type ReductionAttributes } from './reduction';

export interface VarianceAttributes extends ReductionAttributes {
  /** 1 (default) divides by n - 1, the unbiased estimate; 0 by n. */
  correction?: number;
}

function varianceOf(correction: number): Reducer {
  return (X, p, step, n) => {
    const mean = sumOf(X, p, step, n) / n;
    let sum = 0;
    for (let i = 0; i < n; i++, p += step) {
      const d = X[p]! - mean;
      sum += d * d;
    }
    return sum / Math.max(n - correction, 0); // 0 / 0 = NaN for a single number, as in PyTorch
  };
}

/** The variance over one axis, several, or all. */
export const variance = defineOp<[x: Tensor], VarianceAttributes | undefined>({
  name: 'variance',
  signature: '(*)->(*)',
  formula: String.raw`y = \frac{1}{n - c} \sum_i (x_i - \mu)^2`,
  gradient: String.raw`\bar x_i = \bar y\, \frac{2 (x_i - \mu)}{n - c}`,
  forward: ([x], { axis, keepdim = false, correction = 1 } = {}) =>
    reduce(x, normalizeAxes('variance', axis, x.ndim), keepdim, varianceOf(correction)),
  backward: (gy, [x], _, { axis, correction = 1 } = {}) => {
    const g = expand(withKeptDims('variance', gy, x, axis), x.shape);
    return [
      mapRuns([g, x], normalizeAxes('variance', axis, x.ndim), ([G, X], [p, q], Z, o, step, n) => {
        const mean = sumOf(X!, q!, step, n) / n;
        const k = 2 / Math.max(n - correction, 0);
        for (let i = 0, at = 0; i < n; i++, at += step) Z[o + at] = G![p! + at]! * k * (X![q! + at]! - mean);
      }),
    ];
  },
  samples: [...reductionSamples<VarianceAttributes>(), ...reductionSamples<VarianceAttributes>({ attrs: { correction: 0 } })],
});
