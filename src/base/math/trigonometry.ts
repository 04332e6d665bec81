/**
 * @file sin and cos from + - * / alone; see exponential.ts for why.
 *
 * x is reduced by multiples of pi / 2 in three parts (Cody and Waite 1980), beyond 1e6 exactly with BigInt.
 */
import { nearest } from './bits';
import { cosK, sinS } from './polynomials';

function sinPolynomial(r: number): number {
  const z = r * r;
  return r * (1 + z * sinS(z));
}

function cosPolynomial(r: number): number {
  const z = r * r;
  return 1 - (0.5 * z - z * z * cosK(z));
}

/** sin(x + quarters * pi / 2). */
function shiftedSin(x: number, quarters: number): number {
  if (x - x !== 0) return NaN; // infinite or NaN
  let n: number;
  let r: number;
  if (Math.abs(x) < 1e6) {
    n = nearest(x * 0.6366197723675814); // TWO_OVER_PI; next line: HALF_PI_1, HALF_PI_2, HALF_PI_3
    r = x - n * 1.5707963267341256 - n * 6.077100506303966e-11 - n * 2.0222662487959506e-21;
  } else {
    [n, r] = reduceLarge(x);
  }
  const quadrant = (n + quarters) & 3;
  const y = quadrant & 1 ? cosPolynomial(r) : sinPolynomial(r);
  return quadrant & 2 ? -y : y;
}

/** The sine of x radians. */
export function sin(x: number): number {
  return shiftedSin(x, 0);
}

/** The cosine of x radians. */
export function cos(x: number): number {
  return shiftedSin(x, 1);
}

const PI_BITS = 1300n; // enough for the largest float64, 1024 bits, and 200 bits of remainder
let piScaled = 0n;

/** pi times 2^1300 by Machin's formula (1706), pi / 4 = 4 arctan(1/5) - arctan(1/239), made on first use. */
function scaledPi(): bigint {
  if (piScaled !== 0n) return piScaled;
  const one = 1n << (PI_BITS + 32n);
  const arccot = (q: bigint): bigint => {
    let total = 0n;
    let term = one / q;
    for (let i = 1n; term !== 0n; i += 2n, term /= -q * q) total += term / i;
    return total;
  };
  piScaled = (4n * (4n * arccot(5n) - arccot(239n))) >> 32n;
  return piScaled;
}

/** [quadrant, remainder] of x by pi / 2, exactly: a float64 is an integer times a power of two. */
function reduceLarge(x: number): [number, number] {
  const half = scaledPi() >> 1n;
  const whole = Math.trunc(x);
  const scaled = (BigInt(whole) << PI_BITS) + (BigInt((x - whole) * 4503599627370496) << (PI_BITS - 52n)); // 2^52
  const n = (2n * scaled + (scaled < 0n ? -half : half)) / (2n * half); // BigInt division truncates: this rounds
  const remainder = Number((scaled - n * half) >> (PI_BITS - 200n)) * 6.223015277861142e-61; // 2^-200
  return [Number(n & 3n), remainder];
}
