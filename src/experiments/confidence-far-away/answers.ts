/** @file What a two-class net says at a list of points: its logit gap, the probability of B, and its confidence. */
import { max, noGrad, softmax, div, tensor } from '../../tensor';
import type { Mlp } from '../../nn';
import { logitsAt } from '../shared/planar-classifier';

export interface Answers {
  /** Logit of B minus logit of A, before the temperature. */
  gaps: Float32Array;
  /** Probability of B. */
  probB: Float32Array;
  /** The larger of the two probabilities. */
  confidence: Float32Array;
}

/** Asks the net at points x₁, y₁, x₂, y₂, … with its logits divided by `temperature`. */
export function answersAt(net: Mlp, points: Float32Array, temperature: number): Answers {
  const logits = logitsAt(net, points); // (points, 2)
  const rows = points.length / 2;
  return noGrad(() => {
    const probs = softmax(div(tensor(logits, { shape: [rows, 2] }), temperature), { axis: 1 });
    const values = probs.toArray();
    return {
      gaps: Float32Array.from({ length: rows }, (_, i) => logits[2 * i + 1]! - logits[2 * i]!),
      probB: Float32Array.from({ length: rows }, (_, i) => values[2 * i + 1]!),
      confidence: Float32Array.from(max(probs, { axis: 1 }).toArray()),
    };
  });
}

export const meanOf = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

/** The middle value, or the mean of the two middle ones. */
export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
