/** @file The error function, the heart of gelu. */
import * as math from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

const TWO_OVER_SQRT_PI = 1.1283791670955126;

/** 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x. */
export const erf = defineOp<[x: Tensor]>({
  name: 'erf',
  signature: '()->()',
  formula: String.raw`y = \frac{2}{\sqrt\pi} \int_0^x e^{-t^2} dt`,
  gradient: String.raw`\bar x = \bar y\, \frac{2}{\sqrt\pi} e^{-x^2}`,
  forward: ([x]) => map(x, math.erf),
  backward: (gy, [x]) => [zip('erf', gy, x, (g, v) => g * TWO_OVER_SQRT_PI * math.exp(-v * v))],
  samples: unarySamples(),
});
