/** @file The exponential linear unit (Clevert, Unterthiner and Hochreiter 2016). */
import { exp, expm1 } from '../../base/math';
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

export interface EluAttributes {
  /** The value far below zero is -alpha; default 1. */
  alpha?: number;
}

/** x above zero, alpha (e^x - 1) below; at 0 the slope is alpha, PyTorch's convention. */
export const elu = defineOp<[x: Tensor], EluAttributes | undefined>({
  name: 'elu',
  signature: '()->()',
  formula: String.raw`y = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}`,
  gradient: String.raw`\bar x = \bar y \cdot (1 \text{ if } x > 0 \text{ else } \alpha e^x)`,
  forward: ([x], { alpha = 1 } = {}) => map(x, (v) => (v > 0 ? v : alpha * expm1(v))),
  backward: (gy, [x], _, { alpha = 1 } = {}) => [zip('elu', gy, x, (g, v) => (v > 0 ? g : g * alpha * exp(v)))],
  samples: [...unarySamples<EluAttributes>({ avoid: [0] }), ...unarySamples({ avoid: [0], attrs: { alpha: 0.5 } })],
});
