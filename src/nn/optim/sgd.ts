/** @file Stochastic gradient descent, with momentum (Polyak 1964) and Nesterov's look ahead (Sutskever et al. 2013), as in PyTorch. */
import { BookError } from '../../base/errors';
import { addScaled } from '../../tensor';
import { defineOptimizer, type Optimizer } from './optimizer';
import { shrink } from './decay';

export interface SgdOptions {
  /** β in v = βv + g. */
  momentum?: number;
  /** Steps along g + βv in place of v. Needs momentum. */
  nesterov?: boolean;
  /** λ of the penalty λ/2 · ‖w‖². */
  weightDecay?: number;
  /** false: λw joins the gradient, and so the momentum (L2). true: w shrinks by 1 − lr·λ before the step (as AdamW). */
  decoupled?: boolean;
}

/** w ← w − lr · g through the core's own kernel: no memory, nothing but the gradient. */
function plainSgd(): Optimizer {
  return {
    name: 'sgd',
    init: () => ({ step: 0, slots: {} }),
    step(params, state, lr) {
      state.step++;
      for (const param of params) if (param.grad) addScaled(param, param.grad, -lr);
    },
  };
}

/**
 * g ← g + λw (unless decoupled); v ← βv + g; w ← w − lr · v, or with Nesterov w ← w − lr · (g + βv).
 * PyTorch's form: the rate multiplies v when the step is made, so a drop of the rate acts at once, and v starts at 0 without dampening.
 */
export function sgd({ momentum = 0, nesterov = false, weightDecay = 0, decoupled = false }: SgdOptions = {}): Optimizer {
  if (nesterov && momentum === 0) throw new BookError('sgd: nesterov looks ahead along the momentum, so it needs momentum > 0.');
  if (momentum === 0 && weightDecay === 0) return plainSgd();
  const coupled = decoupled ? 0 : weightDecay;
  return defineOptimizer('sgd', momentum === 0 ? {} : { velocity: 0 }, (leaf, [v], lr) => {
    const { w, at, g, gradAt, size } = leaf;
    if (decoupled) shrink(leaf, 1 - lr * weightDecay);
    for (let i = 0; i < size; i++) {
      let direction = g[gradAt + i]! + coupled * w[at + i]!;
      if (v) {
        v[i] = momentum * v[i]! + direction;
        direction = nesterov ? direction + momentum * v[i]! : v[i]!;
      }
      w[at + i] = w[at + i]! - lr * direction;
    }
  });
}
