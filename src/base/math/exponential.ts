/**
 * @file exp, expm1, sigmoid and tanh from + - * / alone: the same bits in every JavaScript engine and in WebAssembly.
 *
 * `Math.exp` and its kin are left to the engine by ECMAScript and do differ between engines. All functions here evaluate in
 * float64 (relative error below 5e-16, no float32 pattern wrongly rounded except exact ties of sigmoid); a float32 tensor
 * rounds once, when it stores the result. Reduction x = k ln 2 + r as in Cody and Waite 1980; coefficients from fit.py.
 */
import { expm1Q } from './polynomials';
import { nearest, powerOfTwo } from './bits';

/** expm1 on |r| <= ln 2 / 2. The form r (1 + ...) keeps the sign of zero. */
function smallExpm1(r: number): number {
  return r * (1 + r * expm1Q(r));
}

/** x - k ln 2. The numbers are LN2_HEAD and LN2_TAIL of polynomials.ts, written out for speed. */
function lessLn2(x: number, k: number): number {
  return x - k * 0.6931471805598903 - k * 5.497923018708371e-14;
}

/** e to the power x. Overflows to Infinity above 709.78, underflows to 0 below -744.4. */
export function exp(x: number): number {
  if (!(x < 709)) {
    if (x > 709.782712893384) return Infinity; // ln of the largest float64
    return x === x ? exp(x - 1) * Math.E : x;
  }
  if (x < -744.4) return 0; // only the last float64 subnormal is lost
  const k = nearest(x * 1.4426950408889634); // x / ln 2
  return (1 + smallExpm1(lessLn2(x, k))) * powerOfTwo(k);
}

/** exp(x) - 1 without the cancellation near 0. */
export function expm1(x: number): number {
  if (!(x < 709)) return exp(x);
  if (x < -40) return -1; // exp(-40) is below half a unit in the last place of 1
  const k = nearest(x * 1.4426950408889634);
  const p = smallExpm1(lessLn2(x, k));
  const scale = powerOfTwo(k);
  return k === 0 ? p : scale * p + (scale - 1);
}

/** (e^x - e^-x) / (e^x + e^-x), as t / (t + 2) with t = expm1(2 |x|). */
export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a > 20) return x < 0 ? -1 : 1; // 1 - tanh(20) is 8e-18
  const t = expm1(2 * a);
  const y = t / (t + 2);
  if (x === 0) return x; // keeps -0
  return x < 0 ? -y : y;
}

/** The logistic function 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}
