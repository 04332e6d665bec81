/** @file The error function erf(x) = 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x; coefficients from fit.py. */
import { exp } from './exponential';
import { erfE, erfcT } from './polynomials';

/** erf, good to 3e-16. A polynomial in x^2 below 1; above it 1 - exp(-x^2) T, and 1 from 6 on. */
export function erf(x: number): number {
  const a = Math.abs(x);
  const z = x * x;
  if (a < 1) return x * erfE(z);
  if (!(a < 6)) return x > 0 ? 1 : x < 0 ? -1 : x; // the last case is NaN
  const y = 1 - exp(-z) * erfcT((a - 2) / (a + 2));
  return x < 0 ? -y : y;
}
