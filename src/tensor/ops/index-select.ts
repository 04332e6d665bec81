/** @file Rows (or slices along any axis) picked by number. */
import { defineOp, type Gradients } from '../define-op';
import { contiguous } from '../kernels/copy';
import { checkIndices } from '../kernels/place';
import { normalizeAxis, sizeOf } from '../shape';
import { empty, type Tensor } from '../tensor';

export interface IndexSelectAttributes {
  /** Default 0. */
  axis?: number;
}

/** Copies chunks between x (n chunks per outer index) and y (k chunks), forward or adding back. */
function eachChunk(
  x: Tensor,
  axis: number,
  count: number,
  f: (inX: number, inY: number, chunk: number, k: number) => void,
): void {
  const outer = sizeOf(x.shape.slice(0, axis));
  const chunk = sizeOf(x.shape.slice(axis + 1));
  const n = x.shape[axis]!;
  for (let i = 0; i < outer; i++) for (let k = 0; k < count; k++) f(i * n * chunk, (i * count + k) * chunk, chunk, k);
}

/** The slices of x along the axis with the given numbers, in that order; repeated ones add up in the gradient. */
export const indexSelect = defineOp<[x: Tensor, index: Tensor], IndexSelectAttributes | undefined>({
  name: 'indexSelect',
  signature: '(*),(k)->(*)',
  kinds: ['float', 'int32'],
  formula: String.raw`y_{k} = x_{i_k}`,
  gradient: String.raw`\bar x_{j} = \sum_{k : i_k = j} \bar y_{k}`,
  forward: ([x0, index0], { axis: which = 0 } = {}) => {
    const axis = normalizeAxis('indexSelect', which, x0.ndim);
    const [x, index] = [contiguous(x0), contiguous(index0)];
    checkIndices('indexSelect', index, index.data, x.shape[axis]!);
    const z = empty([...x.shape.slice(0, axis), index.size, ...x.shape.slice(axis + 1)], x.dtype);
    const [X, I, Z] = [x.data, index.data, z.data];
    eachChunk(x, axis, index.size, (inX, inY, chunk, k) => {
      const from = x.offset + inX + I[index.offset + k]! * chunk;
      for (let i = 0; i < chunk; i++) Z[z.offset + inY + i] = X[from + i]!;
    });
    return z;
  },
  backward: (gy, [x, index0], _, { axis: which = 0 } = {}): Gradients => {
    const axis = normalizeAxis('indexSelect', which, x.ndim);
    const [g, index] = [contiguous(gy), contiguous(index0)];
    const z = empty(x.shape, g.dtype);
    const [G, I, Z] = [g.data, index.data, z.data];
    Z.fill(0, z.offset, z.offset + z.size);
    eachChunk(x, axis, index.size, (inX, inY, chunk, k) => {
      const to = z.offset + inX + I[index.offset + k]! * chunk;
      for (let i = 0; i < chunk; i++) Z[to + i] = Z[to + i]! + G[g.offset + inY + i]!;
    });
    return [z, null];
  },
  samples: [
    { shapes: [[5], [3]], values: { 1: [4, 0, 4] } },
    { shapes: [[4, 5], [5]], attrs: { axis: 1 }, values: { 1: [2, 3, 3, 4, 0] } },
    { shapes: [[6, 2], [4]], values: { 1: [5, 5, 0, 1] } },
    { shapes: [[2, 3, 2], [2]], attrs: { axis: -2 }, values: { 1: [2, 0] } },
    { shapes: [[3, 2], [0]], values: { 1: [] } },
  ],
});
