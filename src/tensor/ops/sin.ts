/** @file The sine. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** The sine of x radians. */
export const sin = defineOp<[x: Tensor]>({
  name: 'sin',
  signature: '()->()',
  formula: String.raw`y = \sin x`,
  gradient: String.raw`\bar x = \bar y \cos x`,
  forward: ([x]) => map(x, math.sin),
  backward: (gy, [x]) => [zip('sin', gy, x, (g, v) => g * math.cos(v))],
  samples: unarySamples(),
});
