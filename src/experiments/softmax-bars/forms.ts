/**
 * @file Softmax written out in float32, stage by stage: as the formula stands (naive), and with the largest score taken off
 * first (stable).
 */
import { div, exp, findAnomaly, max, sub, sum, tensor, type Tensor } from '../../tensor';

export type Form = 'stable' | 'naive';

/** What one way of computing softmax gives at each stage; Infinity and NaN are kept as they came. */
export interface Stages {
  /** e^z, or e^(z − largest z) in the stable form. */
  powers: Float32Array;
  total: number;
  probs: Float32Array;
  /** The first op that turned finite numbers into Infinity or NaN: `exp`, `sum`; null if none did. */
  fault: string | null;
}

/** Scores as the softmax gets them, (classes) in float32: each times `scale`, then `shift` added. */
export function scaledScores(scores: readonly number[], scale: number, shift: number): Tensor {
  return tensor(scores.map((score) => score * scale + shift));
}

/** The stages of one form. Every op rounds to float32, so overflow happens here as it does in any float32 library. */
export function stagesOf(z: Tensor, form: Form): Stages {
  const { result, anomaly } = findAnomaly(() => {
    const powers = exp(form === 'stable' ? sub(z, max(z)) : z); // (classes)
    const total = sum(powers);
    return { powers, total, probs: div(powers, total) };
  });
  const read = (x: Tensor): Float32Array => Float32Array.from(x.toArray());
  return {
    powers: read(result.powers),
    total: result.total.item(),
    probs: read(result.probs),
    fault: anomaly?.op ?? null,
  };
}
