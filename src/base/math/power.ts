/** @file pow by the rules of C99 annex F, which PyTorch follows: pow(x, 0) = pow(1, y) = 1, unlike `Math.pow`. */
import { exp } from './exponential';
import { log } from './logarithm';

/** Whole powers up to here are repeated products: exact for small integers, and faster than exp and log. */
const LARGEST_PRODUCT = 16;

function product(a: number, n: number): number {
  let r = a;
  for (let i = n; i > 1; i--) r *= a;
  return r;
}

/** |x|^y for |x| not 0, 1 or NaN. */
function magnitude(a: number, y: number, whole: boolean): number {
  if (a === Infinity) return y > 0 ? Infinity : 0;
  if (a === 0) return y > 0 ? 0 : Infinity;
  if (a === 1) return 1;
  if (!whole || Math.abs(y) > LARGEST_PRODUCT) return exp(y * log(a));
  const r = product(a, Math.abs(y));
  return y < 0 ? 1 / r : r;
}

/** x to the power y; a negative x takes whole powers only and gives NaN otherwise. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (y === -1) return 1 / x;
  if (x !== x || y !== y) return NaN;
  const a = Math.abs(x);
  const whole = y % 1 === 0; // exact in IEEE arithmetic; NaN for an infinite y
  const odd = whole && Math.abs(y % 2) === 1;
  if (Math.abs(y) === Infinity) return a === 1 ? 1 : a > 1 === y > 0 ? Infinity : 0;
  if (x < 0 && !whole && a < Infinity) return NaN;
  if (y === 0.5 && a < Infinity) return Math.sqrt(a);
  const r = magnitude(a, y, whole);
  const negative = x < 0 || (x === 0 && 1 / x < 0);
  return negative && odd ? -r : r;
}
