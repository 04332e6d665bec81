/** @file One-dimensional regression: noisy samples of a few named curves on −1 … 1. */
import { BookError } from '../../base/errors';
import { exp, sin } from '../../base/math';
import type { Random } from '../../base/random';
import type { Regression } from './dataset';

/** The curves by name: each maps −1 … 1 to about −1 … 1. */
export const curves = {
  line: (x: number) => 0.8 * x,
  quadratic: (x: number) => 2 * x * x - 1,
  cubic: (x: number) => 4 * x * x * x - 3 * x,
  sine: (x: number) => sin(Math.PI * x),
  wave: (x: number) => sin(3 * Math.PI * x),
  step: (x: number) => (x < 0 ? -1 : 1),
  hat: (x: number) => 1 - 2 * Math.abs(x),
  bump: (x: number) => 2 * exp(-16 * x * x) - 1,
} as const satisfies Record<string, (x: number) => number>;

export type Curve = keyof typeof curves;

/**
 * Samples `y = curve(x) + noise · N(0, 1)`. `spacing` 'even' puts x on a grid from −1 to 1, 'random' draws it uniformly.
 * @returns x of shape (count, 1), real targets y.
 */
export function regressionCurve(
  random: Random,
  options: { curve?: Curve; count?: number; noise?: number; spacing?: 'even' | 'random' } = {},
): Regression {
  const { curve = 'sine', count = 50, noise = 0.1, spacing = 'even' } = options;
  if (!(Number.isInteger(count) && count >= 0))
    throw new BookError(`regressionCurve: count must be a whole number, not ${count}`);
  const x = new Float32Array(count); // (count, 1)
  const y = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    x[i] = spacing === 'random' ? random.uniform(-1, 1) : count > 1 ? (2 * i) / (count - 1) - 1 : 0;
    y[i] = curves[curve](x[i]!) + random.normal(0, noise);
  }
  return { x, y, count, itemShape: [1] };
}
