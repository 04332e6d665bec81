/** @file The straight-line stand-in for tanh. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** x kept in [-1, 1]. Its slope at the bounds is 0 (PyTorch's convention; that of clamp is 1). */
export const hardTanh = defineOp<[x: Tensor]>({
  name: 'hardTanh',
  signature: '()->()',
  formula: String.raw`y = \min(\max(x, -1), 1)`,
  gradient: String.raw`\bar x = \bar y\, [-1 < x < 1]`,
  forward: ([x]) => map(x, (v) => (v < -1 ? -1 : v > 1 ? 1 : v)),
  backward: (gy, [x]) => [zip('hardTanh', gy, x, (g, v) => (v > -1 && v < 1 ? g : 0))],
  samples: unarySamples({ avoid: [-1, 1] }),
});
