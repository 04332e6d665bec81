/** @file The natural logarithm; log 0 is -Infinity, of a negative number NaN. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** ln x. */
export const log = defineOp<[x: Tensor]>({
  name: 'log',
  signature: '()->()',
  formula: String.raw`y = \ln x`,
  gradient: String.raw`\bar x = \bar y / x`,
  forward: ([x]) => map(x, math.log),
  backward: (gy, [x]) => [zip('log', gy, x, (g, v) => g / v, 'div')],
  samples: unarySamples({ range: [0.2, 3] }),
});
