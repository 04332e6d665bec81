/** @file Values kept between bounds. */
import { defineOp } from '../define-op';
import { map, zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { unarySamples } from './samples';

export interface ClampAttributes {
  min?: number;
  max?: number;
}

/** The smaller one; NaN stays NaN. The upper bound acts last, so it wins where the bounds cross, as in PyTorch. */
const atMost = (v: number, max: number): number => (v > max ? max : v);

/** x kept at or above min and at or below max; the gradient passes at the bounds themselves, PyTorch's convention. */
export const clamp = defineOp<[x: Tensor], ClampAttributes>({
  name: 'clamp',
  signature: '()->()',
  formula: String.raw`y = \min(\max(x, l), u)`,
  gradient: String.raw`\bar x = \bar y\, [l \le x \le u]`,
  forward: ([x], { min = -Infinity, max = Infinity }) => map(x, (v) => atMost(v < min ? min : v, max)),
  backward: (gy, [x], _, { min = -Infinity, max = Infinity }) => [zip('clamp', gy, x, (g, v) => (v >= min && v <= max ? g : 0))],
  samples: [
    ...unarySamples({ attrs: { min: -1, max: 1 }, avoid: [-1, 1] }),
    ...unarySamples({ attrs: { min: 0 }, avoid: [0] }),
    ...unarySamples({ attrs: { max: 0.5 }, avoid: [0.5] }),
  ],
});
