/** @file The sigmoid linear unit, also called swish (Elfwing et al. 2018; Ramachandran et al. 2017). */
import { sigmoid } from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** d/dx x s(x) = s (1 + x (1 - s)). */
function slope(x: number): number {
  const s = sigmoid(x);
  return s * (1 + x * (1 - s));
}

/** x times its sigmoid. */
export const silu = defineOp<[x: Tensor]>({
  name: 'silu',
  signature: '()->()',
  formula: String.raw`y = x\, \sigma(x)`,
  gradient: String.raw`\bar x = \bar y\, \sigma(x) \bigl(1 + x (1 - \sigma(x))\bigr)`,
  forward: ([x]) => map(x, (v) => v * sigmoid(v)),
  backward: (gy, [x]) => [zip('silu', gy, x, (g, v) => g * slope(v))],
  samples: unarySamples(),
});
