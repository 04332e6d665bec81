/** @file The logistic sigmoid. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** 1 / (1 + e^-x). */
export const sigmoid = defineOp<[x: Tensor]>({
  name: 'sigmoid',
  signature: '()->()',
  formula: String.raw`y = \frac{1}{1 + e^{-x}}`,
  gradient: String.raw`\bar x = \bar y\, y (1 - y)`,
  forward: ([x]) => map(x, math.sigmoid, 'sigmoid'),
  backward: (gy, _, y) => [zip('sigmoid', gy, y, (g, v) => g * (v * (1 - v)), 'sigmoidGradient')],
  samples: unarySamples(),
});
