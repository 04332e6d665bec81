/** @file The rectified linear unit. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** max(x, 0); keeps NaN, and its slope at 0 is 0, PyTorch's convention. */
export const relu = defineOp<[x: Tensor]>({
  name: 'relu',
  signature: '()->()',
  formula: String.raw`y = \max(x, 0)`,
  gradient: String.raw`\bar x = \bar y\, [x > 0]`,
  forward: ([x]) => map(x, (v) => (v < 0 ? 0 : v), 'relu'),
  backward: (gy, [x]) => [zip('relu', gy, x, (g, v) => (v > 0 ? g : 0), 'reluGradient')],
  samples: unarySamples({ avoid: [0] }),
});
