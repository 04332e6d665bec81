/** @file Change of sign. */
import { defineOp } from '../define-op';
import { negated } from '../kernels/arithmetic';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

/** -x. */
export const neg = defineOp<[x: Tensor]>({
  name: 'neg',
  signature: '()->()',
  formula: String.raw`y = -x`,
  gradient: String.raw`\bar x = -\bar y`,
  forward: ([x]) => negated(x),
  backward: (gy) => [negated(gy)],
  samples: unarySamples(),
});
