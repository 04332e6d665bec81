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
