/**
 * @file Elementwise loops. The scalar function is the definition: it is evaluated in float64 and the result rounded once, when
 * it is stored. A kernel named beside it gives the same bits faster, for contiguous float32 in the shared heap.
 */
import type { NumberArray } from '../dtype';
import { broadcastShapes, sameShape, type Shape } from '../shape';
import { empty, emptyLike, type Tensor } from '../tensor';
import { broadcastStrides, contiguous } from './copy';
import { kernels, WASM_FROM, type BinaryKernel, type UnaryKernel } from './table';

/** f of every element. */
export function map(x0: Tensor, f: (x: number) => number, kernel?: UnaryKernel): Tensor {
  const x = contiguous(x0);
  const z = emptyLike(x);
  const n = z.size;
  if (kernel !== undefined && n >= WASM_FROM && x.storage.resident && z.storage.resident) {
    const table = kernels();
    if (table) {
      table[kernel](4 * x.offset, 4 * z.offset, n);
      return z;
    }
  }
  const X = x.data;
  const Z = z.data;
  const o = z.offset;
  const p = x.offset;
  for (let i = 0; i < n; i++) Z[o + i] = f(X[p + i]!);
  return z;
}

type Binary = (x: number, y: number) => number;

/** f of every pair of elements, broadcast to a common shape. `name` is the op's, for the error. */
export function zip(name: string, x: Tensor, y: Tensor, f: Binary, kernel?: BinaryKernel): Tensor {
  if (!sameShape(x.shape, y.shape)) return zipBroadcast(name, x, y, f, kernel);
  if (!x.isContiguous || !y.isContiguous) return zipBroadcast(name, x, y, f, kernel);
  const z = emptyLike(x);
  const run = kernel === undefined ? null : rowKernel(kernel, z.size, 1, 1);
  if (run !== null && x.storage.resident && y.storage.resident && z.storage.resident) {
    run(4 * x.offset, 4 * y.offset, 4 * z.offset, z.size);
    return z;
  }
  loop(f, z.size, z.data, z.offset, x.data, x.offset, 1, y.data, y.offset, 1);
  return z;
}

/** One row. A step of 0 repeats a number, so nothing is copied to broadcast it. */
function loop(
  f: Binary,
  n: number,
  Z: NumberArray,
  o: number,
  X: NumberArray,
  p: number,
  xs: number,
  Y: NumberArray,
  q: number,
  ys: number,
): void {
  for (let i = 0; i < n; i++, p += xs, q += ys) Z[o + i] = f(X[p]!, Y[q]!);
}

/** The kernel for rows of n with these steps, or null where the loop must serve. */
function rowKernel(kernel: BinaryKernel, n: number, xs: number, ys: number): ((...numbers: number[]) => void) | null {
  const table = n >= WASM_FROM ? kernels() : null;
  if (!table) return null;
  if (xs === 1 && ys === 1) return table[kernel];
  if (kernel === 'tanhGradient' || kernel === 'sigmoidGradient' || kernel === 'reluGradient') return null;
  if (xs === 1 && ys === 0) return table[`${kernel}XS`];
  return xs === 0 && ys === 1 ? table[`${kernel}SX`] : null;
}

/** Drops dims of size 1 and joins neighbours that both operands walk in one go, so that rows are as long as can be. */
function joinDims(shape: Shape, xs: Shape, ys: Shape): [number[], number[], number[]] {
  const [n, p, q]: [number[], number[], number[]] = [[], [], []];
  for (let d = 0; d < shape.length; d++) {
    if (shape[d] === 1) continue;
    const k = n.length - 1;
    if (k >= 0 && p[k] === xs[d]! * shape[d]! && q[k] === ys[d]! * shape[d]!) {
      n[k]! *= shape[d]!;
      p[k] = xs[d]!;
      q[k] = ys[d]!;
    } else {
      n.push(shape[d]!);
      p.push(xs[d]!);
      q.push(ys[d]!);
    }
  }
  return n.length > 0 ? [n, p, q] : [[1], [0], [0]];
}

/** The commonest broadcast, a row (a bias) on every row of x: null where that is not the case, or no kernel serves. */
function zipRows(x: Tensor, y: Tensor, kernel: BinaryKernel): Tensor | null {
  const n = y.size;
  const lead = x.ndim - y.ndim;
  if (lead < 0 || n < WASM_FROM || !x.isContiguous || !y.isContiguous) return null;
  for (let d = 0; d < y.ndim; d++) if (y.shape[d] !== x.shape[lead + d]) return null;
  const z = emptyLike(x);
  const table = x.storage.resident && y.storage.resident && z.storage.resident ? kernels() : null;
  if (!table) return null;
  const run = table[kernel];
  // A kernel may write up to three floats past its row: the next row, which comes after, mends that.
  for (let at = 0; at < x.size; at += n) run(4 * (x.offset + at), 4 * y.offset, 4 * (z.offset + at), n);
  return z;
}

function zipBroadcast(name: string, x: Tensor, y: Tensor, f: Binary, kernel?: BinaryKernel): Tensor {
  const byRows = kernel === undefined ? null : zipRows(x, y, kernel);
  if (byRows) return byRows;
  const shape = broadcastShapes(name, x.shape, y.shape);
  const z = empty(shape, x.dtype);
  if (z.size === 0) return z;
  const [dims, xs, ys] = joinDims(shape, broadcastStrides(x, shape), broadcastStrides(y, shape));
  const last = dims.length - 1;
  const n = dims[last]!;
  const resident = x.storage.resident && y.storage.resident && z.storage.resident;
  const run = kernel !== undefined && resident ? rowKernel(kernel, n, xs[last]!, ys[last]!) : null;
  const [X, Y, Z] = [x.data, y.data, z.data];
  const index = new Array<number>(last).fill(0);
  let [p, q] = [x.offset, y.offset];
  for (let o = z.offset; o < z.offset + z.size; o += n) {
    // A kernel may write up to three floats past its row: the next row, which comes after, mends that.
    if (run !== null) run(4 * p, 4 * q, 4 * o, n);
    else loop(f, n, Z, o, X, p, xs[last]!, Y, q, ys[last]!);
    for (let d = last - 1; d >= 0; d--) {
      p += xs[d]!;
      q += ys[d]!;
      if (++index[d]! < dims[d]!) break;
      p -= xs[d]! * dims[d]!;
      q -= ys[d]! * dims[d]!;
      index[d] = 0;
    }
  }
  return z;
}
