/** @file The cosine. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** The cosine of x radians. */
export const cos = defineOp<[x: Tensor]>({
  name: 'cos',
  signature: '()->()',
  formula: String.raw`y = \cos x`,
  gradient: String.raw`\bar x = -\bar y \sin x`,
  forward: ([x]) => map(x, math.cos),
  backward: (gy, [x]) => [zip('cos', gy, x, (g, v) => -g * math.sin(v))],
  samples: unarySamples(),
});
