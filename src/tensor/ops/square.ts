/** @file The square. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** x times x. */
export const square = defineOp<[x: Tensor]>({
  name: 'square',
  signature: '()->()',
  formula: String.raw`y = x^2`,
  gradient: String.raw`\bar x = 2 \bar y\, x`,
  forward: ([x]) => map(x, (v) => v * v, 'square'),
  backward: (gy, [x]) => [zip('square', gy, x, (g, v) => 2 * g * v)],
  samples: unarySamples(),
});
