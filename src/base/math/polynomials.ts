/**
 * @file The polynomials behind exp, log, sin, cos and erf, printed by fit.py (Remez fit at 60 digits).
 *
 * Each stands twice: as a function for JavaScript, and as a list of terms (lowest power first) for the WebAssembly kernels.
 * The numbers stand in the function bodies on purpose: a bundler may turn a module-level `const` into `var`, and an engine
 * then loads every coefficient from memory (measured: 1.5 times slower). A law checks that list and function agree.
 */

/** expm1(r) = r (1 + r Q(r)) for |r| <= ln 2 / 2. Relative error before rounding: 1.2e-17. */
export function expm1Q(x: number): number {
  let p = 2.5110049895858716e-8;
  p = 2.7620090518499427e-7 + x * p;
  p = 2.7557242336680357e-6 + x * p;
  p = 2.4801521290973345e-5 + x * p;
  p = 0.00019841269886591 + x * p;
  p = 0.0013888888917217457 + x * p;
  p = 0.008333333333322207 + x * p;
  p = 0.04166666666662412 + x * p;
  p = 0.16666666666666674 + x * p;
  return 0.5000000000000001 + x * p;
}
export const expm1QTerms: readonly number[] = [
  0.5000000000000001, 0.16666666666666674, 0.04166666666662412, 0.008333333333322207, 0.0013888888917217457, 0.00019841269886591,
  2.4801521290973345e-5, 2.7557242336680357e-6, 2.7620090518499427e-7, 2.5110049895858716e-8,
];

/** log(1 + f) = 2 s + s z L(z) with s = f / (2 + f), z = s^2, for 1 + f in [0.7, 1.42]. Relative error before rounding: 4.5e-18. */
export function logL(x: number): number {
  let p = 0.14617863781762994;
  p = 0.1533159771105597 + x * p;
  p = 0.18182893194780486 + x * p;
  p = 0.22222211073197332 + x * p;
  p = 0.28571428626396794 + x * p;
  p = 0.3999999999989845 + x * p;
  return 0.666666666666667 + x * p;
}
export const logLTerms: readonly number[] = [
  0.666666666666667, 0.3999999999989845, 0.28571428626396794, 0.22222211073197332, 0.18182893194780486, 0.1533159771105597,
  0.14617863781762994,
];

/** sin r = r + r z S(z) with z = r^2, for |r| <= pi / 4. Relative error before rounding: 1.3e-17. */
export function sinS(x: number): number {
  let p = 1.5918002281873061e-10;
  p = -2.5051130101805494e-8 + x * p;
  p = 2.755731609430797e-6 + x * p;
  p = -0.0001984126983674298 + x * p;
  p = 0.00833333333333094 + x * p;
  return -0.16666666666666666 + x * p;
}
export const sinSTerms: readonly number[] = [
  -0.16666666666666666, 0.00833333333333094, -0.0001984126983674298, 2.755731609430797e-6, -2.5051130101805494e-8,
  1.5918002281873061e-10,
];

/** cos r = 1 - z / 2 + z^2 K(z) with z = r^2, for |r| <= pi / 4. Relative error before rounding: 4.9e-19. */
export function cosK(x: number): number {
  let p = -1.138255204095506e-11;
  p = 2.0876145163581403e-9 + x * p;
  p = -2.7557317266494944e-7 + x * p;
  p = 2.4801587298755762e-5 + x * p;
  p = -0.001388888888888739 + x * p;
  return 0.041666666666666664 + x * p;
}
export const cosKTerms: readonly number[] = [
  0.041666666666666664, -0.001388888888888739, 2.4801587298755762e-5, -2.7557317266494944e-7, 2.0876145163581403e-9,
  -1.138255204095506e-11,
];

/** erf x = x E(x^2) for |x| < 1. Relative error before rounding: 7.1e-18. */
export function erfE(x: number): number {
  let p = -7.801188874097751e-10;
  p = 1.3722976265924504e-8 + x * p;
  p = -1.6209175911748696e-7 + x * p;
  p = 1.6447517677871873e-6 + x * p;
  p = -1.4924744663335489e-5 + x * p;
  p = 0.00012055295320494294 + x * p;
  p = -0.0008548325989696758 + x * p;
  p = 0.005223977607423468 + x * p;
  p = -0.02686617064327622 + x * p;
  p = 0.11283791670945253 + x * p;
  p = -0.3761263890318355 + x * p;
  return 1.1283791670955126 + x * p;
}
export const erfETerms: readonly number[] = [
  1.1283791670955126, -0.3761263890318355, 0.11283791670945253, -0.02686617064327622, 0.005223977607423468,
  -0.0008548325989696758, 0.00012055295320494294, -1.4924744663335489e-5, 1.6447517677871873e-6, -1.6209175911748696e-7,
  1.3722976265924504e-8, -7.801188874097751e-10,
];

/** erfc x = exp(-x^2) T(t) with t = (x - 2) / (x + 2), for 1 <= x <= 6. Relative error before rounding: 2.9e-17. */
export function erfcT(x: number): number {
  let p = -2.586959556288633e-7;
  p = 4.191669895400134e-6 + x * p;
  p = 1.8560551387761128e-6 + x * p;
  p = -1.4182219238685968e-5 + x * p;
  p = -2.7636316583045936e-5 + x * p;
  p = 2.756246301365612e-5 + x * p;
  p = 0.0001743639729554578 + x * p;
  p = 4.355252120146642e-5 + x * p;
  p = -0.0009819770490738012 + x * p;
  p = -0.0008471431189628612 + x * p;
  p = 0.006997461736895263 + x * p;
  p = 0.003732892401604167 + x * p;
  p = -0.07897858101567637 + x * p;
  p = 0.24165819424248788 + x * p;
  p = -0.42718584741395865 + x * p;
  return 0.2553956763105057 + x * p;
}
export const erfcTTerms: readonly number[] = [
  0.2553956763105057, -0.42718584741395865, 0.24165819424248788, -0.07897858101567637, 0.003732892401604167, 0.006997461736895263,
  -0.0008471431189628612, -0.0009819770490738012, 4.355252120146642e-5, 0.0001743639729554578, 2.756246301365612e-5,
  -2.7636316583045936e-5, -1.4182219238685968e-5, 1.8560551387761128e-6, 4.191669895400134e-6, -2.586959556288633e-7,
];

/** ln 2 as a 42-bit head and a tail, so that k times the head is exact for every exponent k. */
export const LN2_HEAD = 0.6931471805598903;
export const LN2_TAIL = 5.497923018708371e-14;
/** 1 / ln 2. */
export const LOG2_E = 1.4426950408889634;
/** pi / 2 in three parts of 33, 33 and 53 bits (Cody and Waite). */
export const HALF_PI_1 = 1.5707963267341256;
export const HALF_PI_2 = 6.077100506303966e-11;
export const HALF_PI_3 = 2.0222662487959506e-21;
/** 2 / pi. */
export const TWO_OVER_PI = 0.6366197723675814;
