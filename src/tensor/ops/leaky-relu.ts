/** @file The leaky rectified linear unit (Maas, Hannun and Ng 2013). */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

export interface LeakyReluAttributes {
  /** Slope below zero; default 0.01, as in PyTorch. */
  negativeSlope?: number;
}

/** x above zero, a small multiple of it below; the slope at 0 is that of the negative side. */
export const leakyRelu = defineOp<[x: Tensor], LeakyReluAttributes | undefined>({
  name: 'leakyRelu',
  signature: '()->()',
  formula: String.raw`y = \max(x, 0) + \alpha \min(x, 0)`,
  gradient: String.raw`\bar x = \bar y \cdot (1 \text{ if } x > 0 \text{ else } \alpha)`,
  forward: ([x], { negativeSlope: slope = 0.01 } = {}) => map(x, (v) => (v > 0 ? v : slope * v)),
  backward: (gy, [x], _, { negativeSlope: slope = 0.01 } = {}) => [zip('leakyRelu', gy, x, (g, v) => (v > 0 ? g : slope * g))],
  samples: [...unarySamples<LeakyReluAttributes>({ avoid: [0] }), ...unarySamples({ avoid: [0], attrs: { negativeSlope: 0.3 } })],
});
