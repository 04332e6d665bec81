/** @file Softsign, a bounded unit with slow tails (Bergstra et al. 2009). */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** x / (1 + |x|). */
export const softsign = defineOp<[x: Tensor]>({
  name: 'softsign',
  signature: '()->()',
  formula: String.raw`y = \frac{x}{1 + |x|}`,
  gradient: String.raw`\bar x = \frac{\bar y}{(1 + |x|)^2}`,
  forward: ([x]) => map(x, (v) => v / (1 + Math.abs(v))),
  backward: (gy, [x]) => [zip('softsign', gy, x, (g, v) => g / ((1 + Math.abs(v)) * (1 + Math.abs(v))))],
  samples: unarySamples(),
});
