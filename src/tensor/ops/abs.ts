/** @file The absolute value. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** |x|; its slope at 0 is taken as 0, PyTorch's convention. */
export const abs = defineOp<[x: Tensor]>({
  name: 'abs',
  signature: '()->()',
  formula: String.raw`y = |x|`,
  gradient: String.raw`\bar x = \bar y\, \operatorname{sign} x`,
  forward: ([x]) => map(x, Math.abs, 'abs'),
  backward: (gy, [x]) => [zip('abs', gy, x, (g, v) => g * Math.sign(v))],
  samples: unarySamples({ avoid: [0] }),
});
