/** @file Numbers put in their places inside zeros: the transpose of taking a part. */
import { BookError } from '../../base/errors';
import type { NumberArray } from '../dtype';
import type { Shape } from '../shape';
import { empty, type Tensor } from '../tensor';
import { contiguous } from './copy';

/** A tensor of this shape, zero except in the part that `view` looks at, which holds g. */
export function placed(g0: Tensor, shape: Shape, view: (z: Tensor) => Tensor, fill = 0): Tensor {
  const g = contiguous(g0);
  const z = empty(shape, g.dtype);
  const Z = z.data;
  Z.fill(fill, z.offset, z.offset + z.size);
  const target = view(z);
  const G = g.data;
  eachPlace(target, (at, i) => (Z[at] = G[g.offset + i]!));
  return z;
}

/** Calls f with the place in storage of every element of x, in row-major order. */
export function eachPlace(x: Tensor, f: (at: number, i: number) => void): void {
  const { shape, strides, size } = x;
  const index = new Array<number>(shape.length).fill(0);
  let at = x.offset;
  for (let i = 0; i < size; i++) {
    f(at, i);
    for (let d = shape.length - 1; d >= 0; d--) {
      at += strides[d]!;
      if (++index[d]! < shape[d]!) break;
      at -= strides[d]! * shape[d]!;
      index[d] = 0;
    }
  }
}

/** Throws where an index does not exist in a dim of size n. */
export function checkIndices(name: string, index: Tensor, I: NumberArray, n: number): void {
  for (let i = 0; i < index.size; i++) {
    const k = I[index.offset + i]!;
    if (k < 0 || k >= n) throw new BookError(`${name}: index ${k} does not exist in a dim of size ${n}; use 0 to ${n - 1}.`);
  }
}
