/** @file Addition, elementwise with broadcasting. */
import { defineOp } from '../define-op';
import { zip } from '../kernels/elementwise';
import { sumTo } from '../kernels/reduce';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** a + b. */
export const add = defineOp<[a: Tensor, b: Tensor]>({
  name: 'add',
  signature: '(),()->()',
  formula: String.raw`y = a + b`,
  gradient: String.raw`\bar a = \bar y,\quad \bar b = \bar y`,
  forward: ([a, b]) => zip('add', a, b, (x, y) => x + y, 'add'),
  backward: (gy, [a, b]) => [sumTo(gy, a.shape), sumTo(gy, b.shape)],
  samples: binarySamples(),
});
