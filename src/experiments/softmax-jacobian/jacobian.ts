/** @file The Jacobian of softmax, read off the backward pass: one pass for each probability gives one row. */
import { mul, softmax, sum, tensor } from '../../tensor';

export interface Jacobian {
  probs: Float64Array;
  /** ∂S_i/∂z_j at `i * n + j`. */
  slopes: Float64Array;
}

/** Probabilities in float64. */
export function probsOf(scores: readonly number[]): Float64Array {
  return Float64Array.from(softmax(tensor(scores, { dtype: 'float64' })).toArray());
}

/** All n² slopes, in float64. Each row is the gradient of one probability, which a mask singles out. */
export function jacobianOf(scores: readonly number[]): Jacobian {
  const n = scores.length;
  const slopes = new Float64Array(n * n); // (probability, score)
  for (let i = 0; i < n; i++) {
    const z = tensor(scores, { dtype: 'float64', requiresGrad: true }); // (n)
    const mask = tensor(
      scores.map((_, k) => (k === i ? 1 : 0)),
      { dtype: 'float64' },
    );
    sum(mul(softmax(z), mask)).backward();
    slopes.set(z.grad!.toArray(), i * n);
  }
  return { probs: probsOf(scores), slopes };
}
