/** @file Draws from the gamma and beta distributions; mixup mixes two examples by λ from Beta(α, α). */
import { BookError } from '../../base/errors';
import { log, pow } from '../../base/math';
import type { Random } from '../../base/random';

/** A draw from Gamma(shape, 1), by Marsaglia and Tsang 2000; below shape 1 from Gamma(shape + 1) · u^(1 / shape). */
export function drawGamma(random: Random, shape: number): number {
  if (!(shape > 0)) throw new BookError(`drawGamma: shape must be positive, not ${shape}`);
  if (shape < 1) return drawGamma(random, shape + 1) * pow(random.uniform(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

/** A draw from Beta(a, b), in 0 … 1: x / (x + y) of two gamma draws. */
export function drawBeta(random: Random, a: number, b = a): number {
  const x = drawGamma(random, a);
  const y = drawGamma(random, b);
  // Both underflow to 0 for tiny shapes, where Beta is nearly a coin with sides 0 and 1.
  return x + y > 0 ? x / (x + y) : random.uniform() < a / (a + b) ? 1 : 0;
}
