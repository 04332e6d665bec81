/** @file Softmax along an axis: positive numbers that sum to 1. */
import { exp } from '../../base/math';
import { defineOp } from '../define-op';
import { mapRuns, scratchFor } from '../kernels/runs';
import { normalizeAxis } from '../shape';
import type { Tensor } from '../tensor';
import { axisSamples, largestOf, type AxisAttributes } from './along-axis';

/** e^(x_i) / sum_j e^(x_j), with the largest x taken off first so that nothing overflows. */
export const softmax = defineOp<[x: Tensor], AxisAttributes | undefined>({
  name: 'softmax',
  signature: '(*)->(*)',
  formula: String.raw`y_i = \frac{e^{x_i}}{\sum_j e^{x_j}}`,
  gradient: String.raw`\bar x_i = y_i \Bigl(\bar y_i - \sum_j \bar y_j y_j\Bigr)`,
  forward: ([x], { axis = -1 } = {}) =>
    mapRuns([x], [normalizeAxis('softmax', axis, x.ndim)], ([X], [p], Z, o, step, n) => {
      const largest = largestOf(X!, p!, step, n);
      const powers = scratchFor(n);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += powers[i] = exp(X![p! + i * step]! - largest);
      for (let i = 0; i < n; i++) Z[o + i * step] = powers[i]! / sum;
    }),
  backward: (gy, [x], y, { axis = -1 } = {}) => [
    mapRuns([gy, y], [normalizeAxis('softmax', axis, x.ndim)], ([G, Y], [p, q], Z, o, step, n) => {
      let dot = 0;
      for (let i = 0, at = 0; i < n; i++, at += step) dot += G![p! + at]! * Y![q! + at]!;
      for (let i = 0, at = 0; i < n; i++, at += step) Z[o + at] = Y![q! + at]! * (G![p! + at]! - dot);
    }),
  ],
  samples: axisSamples(),
});
