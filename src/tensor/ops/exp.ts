/** @file The exponential function; overflows to Infinity above 88.72 in float32. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { productTo } from '../kernels/arithmetic';
import { map } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** e to the power x. */
export const exp = defineOp<[x: Tensor]>({
  name: 'exp',
  signature: '()->()',
  formula: String.raw`y = e^{x}`,
  gradient: String.raw`\bar x = \bar y\, y`,
  forward: ([x]) => map(x, math.exp, 'exp'),
  backward: (gy, [x], y) => [productTo(gy, y, x)],
  samples: unarySamples(),
});
