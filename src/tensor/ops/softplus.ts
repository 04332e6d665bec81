/** @file The smooth version of relu (Dugas et al. 2001). */
import { exp, log1p, sigmoid } from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

export interface SoftplusAttributes {
  /** Sharpness; default 1. */
  beta?: number;
  /** Above beta x = threshold the line x itself is used, as in PyTorch; default 20. */
  threshold?: number;
}

/** ln(1 + e^u) = max(u, 0) + ln(1 + e^-|u|), which cannot overflow. */
const softplusOf = (u: number): number => Math.max(u, 0) + log1p(exp(-Math.abs(u)));

/** ln(1 + e^(beta x)) / beta. */
export const softplus = defineOp<[x: Tensor], SoftplusAttributes | undefined>({
  name: 'softplus',
  signature: '()->()',
  formula: String.raw`y = \tfrac{1}{\beta} \ln(1 + e^{\beta x})`,
  gradient: String.raw`\bar x = \bar y\, \sigma(\beta x)`,
  forward: ([x], { beta = 1, threshold = 20 } = {}) => map(x, (v) => (v * beta > threshold ? v : softplusOf(v * beta) / beta)),
  backward: (gy, [x], _, { beta = 1, threshold = 20 } = {}) => [
    zip('softplus', gy, x, (g, v) => (v * beta > threshold ? g : g * sigmoid(v * beta))),
  ],
  samples: [...unarySamples<SoftplusAttributes>(), ...unarySamples<SoftplusAttributes>({ attrs: { beta: 2 } })],
});
