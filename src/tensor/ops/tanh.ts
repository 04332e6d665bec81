/** @file The hyperbolic tangent. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** tanh x. */
export const tanh = defineOp<[x: Tensor]>({
  name: 'tanh',
  signature: '()->()',
  formula: String.raw`y = \tanh x`,
  gradient: String.raw`\bar x = \bar y\, (1 - y^2)`,
  forward: ([x]) => map(x, math.tanh, 'tanh'),
  backward: (gy, _, y) => [zip('tanh', gy, y, (g, v) => g * (1 - v * v), 'tanhGradient')],
  samples: unarySamples(),
});
