/** @file The Gaussian error linear unit (Hendrycks and Gimpel 2016), exact and in its tanh approximation. */
import { erf, exp, tanh } from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

export interface GeluAttributes {
  approximate?: 'none' | 'tanh';
}

const SQRT_HALF = Math.SQRT1_2;
const INVERSE_SQRT_TWO_PI = 0.3989422804014327;
const SQRT_TWO_OVER_PI = 0.7978845608028654;
/** Coefficient of the cubic term, from section 2 of the paper. */
const CUBIC = 0.044715;

const exact = (x: number): number => 0.5 * x * (1 + erf(x * SQRT_HALF));
/** d/dx x P(x) = P(x) + x p(x), with the normal distribution P and its density p. */
const exactSlope = (x: number): number => 0.5 * (1 + erf(x * SQRT_HALF)) + x * INVERSE_SQRT_TWO_PI * exp(-0.5 * x * x);

const inner = (x: number): number => tanh(SQRT_TWO_OVER_PI * (x + CUBIC * x * x * x));
const approximation = (x: number): number => 0.5 * x * (1 + inner(x));
/** d/dx of x (1 + t) / 2 with t = tanh(u): (1 + t) / 2 + x (1 - t^2) u' / 2. */
function approximationSlope(x: number): number {
  const t = inner(x);
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * SQRT_TWO_OVER_PI * (1 + 3 * CUBIC * x * x);
}

/** x times the probability that a standard normal number lies below x. */
export const gelu = defineOp<[x: Tensor], GeluAttributes | undefined>({
  name: 'gelu',
  signature: '()->()',
  formula: String.raw`y = x\, \Phi(x)`,
  gradient: String.raw`\bar x = \bar y\, \bigl(\Phi(x) + x\, \varphi(x)\bigr)`,
  forward: ([x], { approximate = 'none' } = {}) => map(x, approximate === 'tanh' ? approximation : exact),
  backward: (gy, [x], _, { approximate = 'none' } = {}) => {
    const slope = approximate === 'tanh' ? approximationSlope : exactSlope;
    return [zip('gelu', gy, x, (g, v) => g * slope(v))];
  },
  samples: [...unarySamples<GeluAttributes>(), ...unarySamples<GeluAttributes>({ attrs: { approximate: 'tanh' } })],
});
