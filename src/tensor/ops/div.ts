/** @file Division, elementwise with broadcasting; IEEE at zero: 1 / 0 is Infinity and 0 / 0 NaN. */
import { defineOp, type Gradients } from '../define-op';
import { zip } from '../kernels/elementwise';
import { sumTo } from '../kernels/reduce';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** a / b. */
export const div = defineOp<[a: Tensor, b: Tensor]>({
  name: 'div',
  signature: '(),()->()',
  formula: String.raw`y = a / b`,
  gradient: String.raw`\bar a = \bar y / b,\quad \bar b = -\bar y\, y / b`,
  forward: ([a, b]) => zip('div', a, b, (x, y) => x / y, 'div'),
  backward: (gy, [a, b], y): Gradients => {
    const ga = zip('div', gy, b, (g, v) => g / v, 'div'); // d(a/b)/da = 1/b
    if (!b.requiresGrad) return [sumTo(ga, a.shape), null];
    const gb = zip('div', ga, y, (g, v) => -g * v); // d(a/b)/db = -a/b^2 = -y/b
    return [sumTo(ga, a.shape), sumTo(gb, b.shape)];
  },
  samples: binarySamples({
    range: [
      [-2, 2],
      [0.4, 2],
    ],
  }),
});
