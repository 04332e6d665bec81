/**
 * @file log and log1p from + - * / alone; see exponential.ts for why.
 *
 * x = 2^k (1 + f) with 1 + f in [0.7, 1.42], then log(1 + f) = 2 atanh(f / (2 + f)); coefficients from fit.py.
 */
import { logL } from './polynomials';
import { powerOfTwo, upperBits } from './bits';

/** log(1 + f) for 1 + f in about [0.7, 1.42]. */
function logNearOne(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  return f - s * (f - z * logL(z));
}

/** The natural logarithm. log(0) is -Infinity, of a negative number NaN. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // a subnormal: times 2^54
    k = -54;
  }
  const upper = upperBits(x);
  const up = ((upper & 0xfffff) + 0x95f64) >> 20; // 1 when the mantissa is above sqrt 2, which moves it to [0.7, 1)
  const e = (upper >> 20) - 1023 + up;
  k += e;
  const f = x * powerOfTwo(-e) - 1;
  return k * 0.6931471805598903 + (logNearOne(f) + k * 5.497923018708371e-14); // LN2_HEAD, LN2_TAIL
}

/** log(1 + x) without the rounding of 1 + x. */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) return x === 0 ? x : logNearOne(x);
  const u = 1 + x;
  return u > 0 && u < Infinity ? log(u) + (x - (u - 1)) / u : log(u); // the quotient mends what 1 + x lost
}
