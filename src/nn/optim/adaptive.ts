/** @file Methods that divide by the size of past gradients: Adagrad, RMSProp, Adam, AdamW. eps is outside the root, as in PyTorch. */
import { pow } from '../../base/math';
import { shrink } from './decay';
import { defineOptimizer, type Optimizer } from './optimizer';

export interface AdagradOptions {
  eps?: number;
  weightDecay?: number;
  /** The rate of update t is lr / (1 + (t − 1) · lrDecay). */
  lrDecay?: number;
  initialAccumulator?: number;
}

/** Duchi et al. 2011: s ← s + g²; w ← w − lr · g / (√s + eps). */
export function adagrad({ eps = 1e-10, weightDecay = 0, lrDecay = 0, initialAccumulator = 0 }: AdagradOptions = {}): Optimizer {
  return defineOptimizer('adagrad', { squareSum: initialAccumulator }, ({ w, at, g, gradAt, size }, [s], lr, t) => {
    const rate = lr / (1 + (t - 1) * lrDecay);
    for (let i = 0; i < size; i++) {
      const gradient = g[gradAt + i]! + weightDecay * w[at + i]!;
      s![i] = s![i]! + gradient * gradient;
      w[at + i] = w[at + i]! - (rate * gradient) / (Math.sqrt(s![i]!) + eps);
    }
  });
}

export interface RmsPropOptions {
  /** Share of the old average kept at each step (the lecture's default, and PyTorch's, is 0.99). */
  alpha?: number;
  eps?: number;
  weightDecay?: number;
  momentum?: number;
}

/** Tieleman and Hinton 2012: s ← αs + (1 − α)g²; w ← w − lr · g / (√s + eps). s starts at 0 and is not bias-corrected. */
export function rmsProp({ alpha = 0.99, eps = 1e-8, weightDecay = 0, momentum = 0 }: RmsPropOptions = {}): Optimizer {
  const slots: Record<string, number> = momentum === 0 ? { squareAverage: 0 } : { squareAverage: 0, velocity: 0 };
  return defineOptimizer('rmsprop', slots, ({ w, at, g, gradAt, size }, [s, v], lr) => {
    for (let i = 0; i < size; i++) {
      const gradient = g[gradAt + i]! + weightDecay * w[at + i]!;
      s![i] = alpha * s![i]! + (1 - alpha) * (gradient * gradient);
      let direction = gradient / (Math.sqrt(s![i]!) + eps);
      if (v) {
        v[i] = momentum * v[i]! + direction;
        direction = v[i]!;
      }
      w[at + i] = w[at + i]! - lr * direction;
    }
  });
}

export interface AdamOptions {
  beta1?: number;
  beta2?: number;
  eps?: number;
  weightDecay?: number;
  /** Divides by the largest average of squares so far (Reddi et al. 2018). */
  amsgrad?: boolean;
}

/** Adam's update with bias-corrected averages; `decoupled` says what weight decay acts on. */
function adamWith(name: string, options: Required<AdamOptions>, decoupled: boolean): Optimizer {
  const { beta1, beta2, eps, weightDecay, amsgrad } = options;
  const slots: Record<string, number> = amsgrad ? { average: 0, squareAverage: 0, largest: 0 } : { average: 0, squareAverage: 0 };
  const coupled = decoupled ? 0 : weightDecay;
  return defineOptimizer(name, slots, (leaf, [m, s, largest], lr, t) => {
    const { w, at, g, gradAt, size } = leaf;
    if (decoupled && weightDecay !== 0) shrink(leaf, 1 - lr * weightDecay);
    const rate = lr / (1 - pow(beta1, t));
    const correction = Math.sqrt(1 - pow(beta2, t));
    for (let i = 0; i < size; i++) {
      const gradient = g[gradAt + i]! + coupled * w[at + i]!;
      m![i] = beta1 * m![i]! + (1 - beta1) * gradient;
      s![i] = beta2 * s![i]! + (1 - beta2) * (gradient * gradient);
      let square = s![i]!;
      if (largest) square = largest[i] = Math.max(largest[i]!, square);
      w[at + i] = w[at + i]! - (rate * m![i]!) / (Math.sqrt(square) / correction + eps);
    }
  });
}

/**
 * Kingma and Ba 2015: m ← β₁m + (1 − β₁)g; s ← β₂s + (1 − β₂)g²; w ← w − lr · m̂ / (√ŝ + eps) with m̂ = m / (1 − β₁ᵗ),
 * ŝ = s / (1 − β₂ᵗ). weightDecay is an L2 penalty: λw joins g, and is then divided like it.
 */
export function adam({ beta1 = 0.9, beta2 = 0.999, eps = 1e-8, weightDecay = 0, amsgrad = false }: AdamOptions = {}): Optimizer {
  return adamWith('adam', { beta1, beta2, eps, weightDecay, amsgrad }, false);
}

/** Loshchilov and Hutter 2019: w shrinks by 1 − lr·λ, then Adam's step with the gradient alone. */
export function adamW({
  beta1 = 0.9,
  beta2 = 0.999,
  eps = 1e-8,
  weightDecay = 0.01,
  amsgrad = false,
}: AdamOptions = {}): Optimizer {
  return adamWith('adamw', { beta1, beta2, eps, weightDecay, amsgrad }, true);
}
