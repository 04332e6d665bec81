/** @file Borders around a tensor. */
import { defineOp, shapeError } from '../define-op';
import { placed } from '../kernels/place';
import { viewOf, type Tensor } from '../tensor';

export interface PadAttributes {
  /** [left, right, top, bottom, ...]: pairs from the last dim backward, PyTorch's order. */
  padding: readonly number[];
  /** What the border holds; default 0. */
  value?: number;
}

/** Border before and after each dim. */
function borders(x: Tensor, padding: readonly number[]): [before: number, after: number][] {
  if (padding.length % 2 !== 0 || padding.length > 2 * x.ndim || padding.some((n) => n < 0 || !Number.isInteger(n))) {
    throw shapeError('pad', `padding [${padding.join(',')}] must be pairs of whole numbers, at most one pair a dim`, x.shape);
  }
  return x.shape.map((_, d) => {
    const pair = 2 * (x.ndim - 1 - d);
    return [padding[pair] ?? 0, padding[pair + 1] ?? 0];
  });
}

/** The part of z inside the borders. */
function inside(z: Tensor, shape: readonly number[], before: readonly number[]): Tensor {
  const offset = before.reduce((at, n, d) => at + n * z.strides[d]!, z.offset);
  return viewOf(z, shape, z.strides, offset);
}

/** x with a border of a constant value. */
export const pad = defineOp<[x: Tensor], PadAttributes>({
  name: 'pad',
  signature: '(*)->(*)',
  formula: String.raw`y_{i + p} = x_i`,
  gradient: String.raw`\bar x_i = \bar y_{i + p}`,
  forward: ([x], { padding, value = 0 }) => {
    const around = borders(x, padding);
    const shape = x.shape.map((n, d) => n + around[d]![0] + around[d]![1]);
    const before = around.map(([n]) => n);
    return placed(x, shape, (z) => inside(z, x.shape, before), value);
  },
  backward: (gy, [x], _, { padding }) => {
    const before = borders(x, padding).map(([n]) => n);
    return [inside(gy, x.shape, before)];
  },
  samples: [
    { shapes: [[3]], attrs: { padding: [1, 2] } },
    { shapes: [[2, 3]], attrs: { padding: [1, 0], value: 7 } },
    { shapes: [[1, 2, 3, 3]], attrs: { padding: [1, 0, 2, 1] } },
    { shapes: [[2, 2]], attrs: { padding: [0, 0, 1, 1] } },
    { shapes: [[0, 2]], attrs: { padding: [1, 1] } },
  ],
});
