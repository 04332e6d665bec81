/** @file The terms of the binary cross-entropy, from logits: no sigmoid is ever rounded to 0 or 1 on the way. */
import { exp, log1p, sigmoid } from '../../base/math';
import { defineOp, type Gradients } from '../define-op';
import { zip } from '../kernels/elementwise';
import { sumTo } from '../kernels/reduce';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** -t ln s(x) - (1 - t) ln(1 - s(x)) = (1 - t) x + max(-x, 0) + ln(1 + e^-|x|). */
const term = (x: number, t: number): number => (1 - t) * x + Math.max(-x, 0) + log1p(exp(-Math.abs(x)));

/** One term for each logit and target; the loss itself is the composite binaryCrossEntropyWithLogits. */
export const bceTerm = defineOp<[logit: Tensor, target: Tensor]>({
  name: 'bceTerm',
  signature: '(),()->()',
  formula: String.raw`y = -t \ln \sigma(x) - (1 - t) \ln (1 - \sigma(x))`,
  gradient: String.raw`\bar x = \bar y\, (\sigma(x) - t),\quad \bar t = -\bar y\, x`,
  forward: ([x, t]) => zip('bceTerm', x, t, term),
  backward: (gy, [x, t]): Gradients => {
    const gx = zip(
      'bceTerm',
      gy,
      zip('bceTerm', x, t, (v, u) => sigmoid(v) - u),
      (g, d) => g * d,
      'mul',
    );
    const gt = t.requiresGrad ? zip('bceTerm', gy, x, (g, v) => -g * v) : null;
    return [sumTo(gx, x.shape), gt && sumTo(gt, t.shape)];
  },
  samples: binarySamples({
    range: [
      [-4, 4],
      [0, 1],
    ],
  }),
});
