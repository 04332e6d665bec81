/** @file The entropy of a distribution, shared by the experiments on probabilities. */
import { log } from '../../base/math';

/** H = −Σ p ln p in nats, where 0 ln 0 counts as 0 (Shannon 1948); NaN where any p is. */
export function entropyOf(probs: ArrayLike<number>): number {
  let entropy = 0;
  for (let i = 0; i < probs.length; i++) {
    const p = probs[i]!;
    if (p !== 0) entropy -= p * log(p);
  }
  return entropy;
}
