/** @file One element picked along an axis for every other index. */
import { defineOp, shapeError, type Gradients } from '../define-op';
import { contiguous } from '../kernels/copy';
import { checkIndices, eachPlace } from '../kernels/place';
import { normalizeAxis } from '../shape';
import { empty, viewOf, type Tensor } from '../tensor';

export interface GatherAttributes {
  /** Default -1, the last. */
  axis?: number;
}

function checkShapes(x: Tensor, index: Tensor, axis: number): void {
  if (x.ndim !== index.ndim) throw shapeError('gather', 'x and index need the same number of dims', x.shape, index.shape);
  x.shape.forEach((n, d) => {
    if (d === axis || index.shape[d]! <= n) return;
    throw shapeError('gather', `dim ${d} is ${n} in argument 1 but ${index.shape[d]} in argument 2`, x.shape, index.shape);
  });
}

/** Calls f with the place in x that each index names: x is seen in the shape of index, its axis left at 0. */
function eachPick(x: Tensor, index: Tensor, axis: number, f: (place: number, i: number) => void): void {
  const I = index.data;
  const strides = x.strides.map((step, d) => (d === axis ? 0 : step));
  const base = viewOf(x, index.shape, strides);
  eachPlace(base, (at, i) => f(at + I[index.offset + i]! * x.strides[axis]!, i));
}

/** y[i][j] = x[i][index[i][j]] for the last axis, and so on for others: PyTorch's gather. */
export const gather = defineOp<[x: Tensor, index: Tensor], GatherAttributes | undefined>({
  name: 'gather',
  signature: '(*),(*)->(*)',
  kinds: ['float', 'int32'],
  formula: String.raw`y_{ij} = x_{i,\, k_{ij}}`,
  gradient: String.raw`\bar x_{ik} = \sum_{j : k_{ij} = k} \bar y_{ij}`,
  forward: ([x, index0], { axis: which = -1 } = {}) => {
    const axis = normalizeAxis('gather', which, x.ndim);
    checkShapes(x, index0, axis);
    const index = contiguous(index0);
    checkIndices('gather', index, index.data, x.shape[axis]!);
    const z = empty(index.shape, x.dtype);
    const [X, Z] = [x.data, z.data];
    eachPick(x, index, axis, (place, i) => (Z[z.offset + i] = X[place]!));
    return z;
  },
  backward: (gy, [x, index0], _, { axis: which = -1 } = {}): Gradients => {
    const [g, index] = [contiguous(gy), contiguous(index0)];
    const z = empty(x.shape, g.dtype);
    const [G, Z] = [g.data, z.data];
    Z.fill(0, z.offset, z.offset + z.size);
    eachPick(z, index, normalizeAxis('gather', which, x.ndim), (place, i) => (Z[place] = Z[place]! + G[g.offset + i]!));
    return [z, null];
  },
  samples: [
    { shapes: [[4], [2]], values: { 1: [3, 3] } },
    {
      shapes: [
        [3, 5],
        [3, 2],
      ],
      values: { 1: [4, 0, 1, 1, 2, 3] },
    },
    {
      shapes: [
        [3, 2],
        [2, 2],
      ],
      attrs: { axis: 0 },
      values: { 1: [2, 0, 0, 1] },
    },
    {
      shapes: [
        [2, 3, 2],
        [2, 1, 2],
      ],
      attrs: { axis: 1 },
      values: { 1: [0, 2, 1, 1] },
    },
    {
      shapes: [
        [2, 3],
        [0, 1],
      ],
      values: { 1: [] },
    },
  ],
});
