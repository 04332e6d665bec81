/** @file Sums and products without a record, for backward passes and optimizers. */
import type { Tensor } from '../tensor';
import { contiguous } from './copy';
import { map, zip } from './elementwise';
import { sumTo } from './reduce';
import { kernels, putNumber, WASM_FROM } from './table';

const plus = (x: number, y: number): number => x + y;
const product = (x: number, y: number): number => x * y;

export function sumOfTwo(x: Tensor, y: Tensor): Tensor {
  return zip('add', x, y, plus, 'add');
}

/** x y, summed to the shape of `like`: the gradient of a product with respect to it. */
export function productTo(x: Tensor, y: Tensor, like: Tensor): Tensor {
  return sumTo(zip('mul', x, y, product, 'mul'), like.shape);
}

export function negated(x: Tensor): Tensor {
  return map(x, (v) => -v, 'neg');
}

export function scaled(x: Tensor, k: number): Tensor {
  return map(x, (v) => v * k);
}

/** z += x in place; z must be contiguous and nobody else's. */
export function addInto(z: Tensor, x0: Tensor): void {
  const x = contiguous(x0);
  const n = z.size;
  if (n >= WASM_FROM && z.storage.resident && x.storage.resident) {
    const table = kernels();
    if (table) {
      table.add(4 * z.offset, 4 * x.offset, 4 * z.offset, n);
      return;
    }
  }
  const [Z, X, o, p] = [z.data, x.data, z.offset, x.offset];
  for (let i = 0; i < n; i++) Z[o + i] = Z[o + i]! + X[p + i]!;
}

/** z += k x in place, each element in float64 and rounded once: the step of an optimizer on a contiguous parameter. */
export function addScaled(z: Tensor, x0: Tensor, k: number): void {
  const x = contiguous(x0);
  const n = z.size;
  if (n >= WASM_FROM && z.storage.resident && x.storage.resident) {
    const table = kernels();
    if (table) {
      table.addScaled(4 * z.offset, 4 * x.offset, putNumber(k), n);
      return;
    }
  }
  const [Z, X, o, p] = [z.data, x.data, z.offset, x.offset];
  for (let i = 0; i < n; i++) Z[o + i] = Z[o + i]! + k * X[p + i]!;
}

/** z += row for every row of a contiguous matrix that nobody has seen yet. */
export function addRowInto(z: Tensor, row0: Tensor): void {
  const row = contiguous(row0);
  const n = row.size;
  const rows = n === 0 ? 0 : z.size / n;
  const [Z, R, p] = [z.data, row.data, row.offset];
  const table = n % 4 === 0 && z.storage.resident && row.storage.resident ? kernels() : null;
  for (let i = 0, o = z.offset; i < rows; i++, o += n) {
    if (table) table.add(4 * o, 4 * p, 4 * o, n);
    else for (let j = 0; j < n; j++) Z[o + j] = Z[o + j]! + R[p + j]!;
  }
}
