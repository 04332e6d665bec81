/** @file Powers, by the rules of C99: pow(x, 0) = pow(1, y) = 1. */
import * as math from '../../base/math';
import { defineOp, type Gradients } from '../define-op';
import { zip } from '../kernels/elementwise';
import { sumTo } from '../kernels/reduce';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** d a^b / db = a^b ln a, and 0 where a = 0 and b >= 0 (PyTorch's convention). */
function exponentSlope(a: number, b: number): number {
  return a === 0 && b >= 0 ? 0 : math.pow(a, b) * math.log(a);
}

/** a to the power b, with a tensor or a number as exponent. */
export const pow = defineOp<[a: Tensor, b: Tensor]>({
  name: 'pow',
  signature: '(),()->()',
  formula: String.raw`y = a^{b}`,
  gradient: String.raw`\bar a = \bar y\, b\, a^{b-1},\quad \bar b = \bar y\, a^{b} \ln a`,
  forward: ([a, b]) => zip('pow', a, b, math.pow),
  backward: (gy, [a, b]): Gradients => {
    const slope = zip('pow', a, b, (x, y) => (y === 0 ? 0 : y * math.pow(x, y - 1))); // d a^b / da = b a^(b-1)
    const ga = a.requiresGrad
      ? sumTo(
          zip('mul', gy, slope, (g, s) => g * s, 'mul'),
          a.shape,
        )
      : null;
    if (!b.requiresGrad) return [ga, null];
    return [
      ga,
      sumTo(
        zip('mul', gy, zip('pow', a, b, exponentSlope), (g, s) => g * s, 'mul'),
        b.shape,
      ),
    ];
  },
  samples: binarySamples({
    range: [
      [0.3, 2],
      [-2, 2],
    ],
  }),
});
