/** @file The logarithm of softmax, without a detour through probabilities that underflow. */
import { exp, log } from '../../base/math';
import { defineOp } from '../define-op';
import { mapRuns } from '../kernels/runs';
import { normalizeAxis } from '../shape';
import type { Tensor } from '../tensor';
import { axisSamples, largestOf, type AxisAttributes } from './along-axis';

/** x_i - ln sum_j e^(x_j). */
export const logSoftmax = defineOp<[x: Tensor], AxisAttributes | undefined>({
  name: 'logSoftmax',
  signature: '(*)->(*)',
  formula: String.raw`y_i = x_i - \ln \sum_j e^{x_j}`,
  gradient: String.raw`\bar x_i = \bar y_i - e^{y_i} \sum_j \bar y_j`,
  forward: ([x], { axis = -1 } = {}) =>
    mapRuns([x], [normalizeAxis('logSoftmax', axis, x.ndim)], ([X], [p], Z, o, step, n) => {
      const largest = largestOf(X!, p!, step, n);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += exp(X![p! + i * step]! - largest);
      const logSum = log(sum);
      for (let i = 0; i < n; i++) Z[o + i * step] = X![p! + i * step]! - largest - logSum;
    }),
  backward: (gy, [x], y, { axis = -1 } = {}) => [
    mapRuns([gy, y], [normalizeAxis('logSoftmax', axis, x.ndim)], ([G, Y], [p, q], Z, o, step, n) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += G![p! + i * step]!;
      for (let i = 0, at = 0; i < n; i++, at += step) Z[o + at] = G![p! + at]! - exp(Y![q! + at]!) * sum;
    }),
  ],
  samples: axisSamples(),
});
