/** @file Tensors joined along an axis. */
import { defineListOp, shapeError } from '../define-op';
import { contiguous } from '../kernels/copy';
import { normalizeAxis, sizeOf } from '../shape';
import { empty, viewOf, type Tensor } from '../tensor';

export interface ConcatAttributes {
  /** Default 0. */
  axis?: number;
}

function checkParts(parts: readonly Tensor[], axis: number): void {
  const first = parts[0]!;
  parts.forEach((x, i) => {
    if (x.ndim !== first.ndim)
      throw shapeError('concat', `argument ${i + 1} has ${x.ndim} dims, the first ${first.ndim}`, first.shape, x.shape);
    x.shape.forEach((n, d) => {
      if (d === axis || n === first.shape[d]) return;
      throw shapeError(
        'concat',
        `dim ${d} is ${first.shape[d]} in argument 1 but ${n} in argument ${i + 1}`,
        first.shape,
        x.shape,
      );
    });
  });
}

/** The tensors one after the other along an axis; all other dims must agree. */
export const concat = defineListOp<ConcatAttributes | undefined>({
  name: 'concat',
  signature: '(*)->(*)',
  kinds: ['float'],
  formula: String.raw`Y = [X_1, X_2, \dots]`,
  gradient: String.raw`\bar X_k = \text{the part of } \bar Y \text{ that came from } X_k`,
  forward: (inputs, { axis: which = 0 } = {}) => {
    const axis = normalizeAxis('concat', which, inputs[0]!.ndim);
    checkParts(inputs, axis);
    const parts = inputs.map(contiguous);
    const shape = [...parts[0]!.shape];
    shape[axis] = parts.reduce((sum, x) => sum + x.shape[axis]!, 0);
    const z = empty(shape, parts[0]!.dtype);
    const outer = sizeOf(shape.slice(0, axis));
    let at = z.offset;
    for (let i = 0; i < outer; i++) {
      for (const x of parts) {
        const n = x.size / outer;
        z.data.set(x.data.subarray(x.offset + i * n, x.offset + (i + 1) * n), at);
        at += n;
      }
    }
    return z;
  },
  backward: (gy, inputs, _, { axis: which = 0 } = {}) => {
    const axis = normalizeAxis('concat', which, gy.ndim);
    let from = gy.offset;
    return inputs.map((x) => {
      const part = viewOf(gy, x.shape, gy.strides, from);
      from += x.shape[axis]! * gy.strides[axis]!;
      return part;
    });
  },
  samples: [
    { shapes: [[3], [2]] },
    {
      shapes: [
        [2, 5],
        [4, 5],
      ],
      attrs: { axis: 0 },
    },
    {
      shapes: [
        [3, 2],
        [3, 1],
        [3, 5],
      ],
      attrs: { axis: -1 },
    },
    {
      shapes: [
        [2, 3, 2, 2],
        [2, 1, 2, 2],
      ],
      attrs: { axis: 1 },
    },
    { shapes: [[2, 2]], attrs: { axis: 0 } },
    {
      shapes: [
        [0, 2],
        [1, 2],
      ],
      attrs: { axis: 0 },
    },
  ],
});
