/** @file Subtraction, elementwise with broadcasting. */
import { defineOp, type Gradients } from '../define-op';
import { negated } from '../kernels/arithmetic';
import { zip } from '../kernels/elementwise';
import { sumTo } from '../kernels/reduce';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** a - b. */
export const sub = defineOp<[a: Tensor, b: Tensor]>({
  name: 'sub',
  signature: '(),()->()',
  formula: String.raw`y = a - b`,
  gradient: String.raw`\bar a = \bar y,\quad \bar b = -\bar y`,
  forward: ([a, b]) => zip('sub', a, b, (x, y) => x - y, 'sub'),
  backward: (gy, [a, b]): Gradients => [sumTo(gy, a.shape), b.requiresGrad ? negated(sumTo(gy, b.shape)) : null],
  samples: binarySamples(),
});
