/** @file The square root; NaN below zero, and an infinite slope at zero. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** The square root of x. */
export const sqrt = defineOp<[x: Tensor]>({
  name: 'sqrt',
  signature: '()->()',
  formula: String.raw`y = \sqrt{x}`,
  gradient: String.raw`\bar x = \frac{\bar y}{2 y}`,
  forward: ([x]) => map(x, Math.sqrt, 'sqrt'),
  backward: (gy, _, y) => [zip('sqrt', gy, y, (g, v) => g / (2 * v))],
  samples: unarySamples({ range: [0.2, 3] }),
});
