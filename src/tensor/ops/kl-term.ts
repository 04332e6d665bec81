/** @file The terms of the Kullback-Leibler divergence. */
import { log } from '../../base/math';
import { defineOp, type Gradients } from '../define-op';
import { productTo } from '../kernels/arithmetic';
import { zip } from '../kernels/elementwise';
import { sumTo } from '../kernels/reduce';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** p (ln p - q) for a target probability p and a log probability q; 0 where p is 0. The loss is the composite klDiv. */
export const klTerm = defineOp<[logProb: Tensor, target: Tensor]>({
  name: 'klTerm',
  signature: '(),()->()',
  formula: String.raw`y = p (\ln p - q)`,
  gradient: String.raw`\bar q = -\bar y\, p,\quad \bar p = \bar y\, (\ln p + 1 - q)`,
  forward: ([q, p]) => zip('klTerm', q, p, (lq, t) => (t > 0 ? t * (log(t) - lq) : 0)),
  backward: (gy, [q, p]): Gradients => {
    const gq = sumTo(
      zip('klTerm', gy, p, (g, t) => -g * t),
      q.shape,
    );
    if (!p.requiresGrad) return [gq, null];
    return [
      gq,
      productTo(
        gy,
        zip('klTerm', q, p, (lq, t) => log(t) + 1 - lq),
        p,
      ),
    ];
  },
  samples: binarySamples({
    range: [
      [-4, 0],
      [0.05, 1],
    ],
  }),
});
