/** @file Exact helpers on the float64 format (IEEE 754 binary64) shared by the functions of this folder. */

const SMALLEST_EXPONENT = -1074;
const powers = new Float64Array(2098);
for (let i = 0; i < powers.length; i++) powers[i] = i === 0 ? Number.MIN_VALUE : powers[i - 1]! * 2;

/** 2^k for -1074 <= k <= 1023, from a table: building it from exponent bits stalls on store and load in JavaScript. */
export function powerOfTwo(k: number): number {
  return powers[k - SMALLEST_EXPONENT]!;
}

/** The nearest integer, ties to even, for |x| < 2^51: the sum 1.5 * 2^52 + x has no room for a fraction. */
export function nearest(x: number): number {
  return x + 6755399441055744 - 6755399441055744;
}

const view = new DataView(new ArrayBuffer(8));

/** The upper 32 bits of x: sign, 11 bits of exponent, 20 of the mantissa. */
export function upperBits(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}
