/**
 * @file Reductions over axes. Sums run in float64 in row-major order of the reduced axes and are rounded once, so a float32
 * sum is as good as its result can be, and every path gives the same bits.
 */
import type { NumberArray } from '../dtype';
import { reducedShape, sameShape, type Shape } from '../shape';
import { empty, viewOf, type Tensor } from '../tensor';
import { contiguous } from './copy';
import { kernels, putNumber, WASM_FROM, type ColumnKernel } from './table';

/** Reduces the n numbers at p, p + step, p + 2 step, ... of X to one. */
export type Reducer = (X: NumberArray, p: number, step: number, n: number) => number;

export const sumOf: Reducer = (X, p, step, n) => {
  let sum = 0;
  for (let i = 0; i < n; i++, p += step) sum += X[p]!;
  return sum;
};

export const meanOf: Reducer = (X, p, step, n) => sumOf(X, p, step, n) / n;

/** Reducers that also exist as a kernel over columns. */
const byColumn = new Map<Reducer, ColumnKernel>([
  [sumOf, 'sumColumns'],
  [meanOf, 'meanColumns'],
]);

/** The reduced part of a tensor as one run, if its strides allow: [count, step]. */
function oneRun(x: Tensor, axes: Shape): [number, number] | null {
  let n = 1;
  let step = 0;
  for (let i = axes.length - 1; i >= 0; i--) {
    const size = x.shape[axes[i]!]!;
    const stride = x.strides[axes[i]!]!;
    if (size === 1) continue;
    if (n === 1) step = stride;
    else if (stride !== step * n) return null;
    n *= size;
  }
  return [n, step];
}

/** x with the reduced axes last, as [kept shape, kept strides, count, step, base]; copies where they do not form one run. */
function arrange(x: Tensor, axes: Shape): { base: Tensor; kept: Shape; strides: Shape; n: number; step: number } {
  const keptAxes = x.shape.map((_, d) => d).filter((d) => !axes.includes(d));
  const kept = keptAxes.map((d) => x.shape[d]!);
  const run = oneRun(x, axes);
  if (run) return { base: x, kept, strides: keptAxes.map((d) => x.strides[d]!), n: run[0], step: run[1] };
  const order = [...keptAxes, ...axes];
  const permuted = viewOf(
    x,
    order.map((d) => x.shape[d]!),
    order.map((d) => x.strides[d]!),
  );
  const base = contiguous(permuted);
  const n = axes.reduce((count, d) => count * x.shape[d]!, 1);
  return { base, kept, strides: base.strides.slice(0, kept.length), n, step: 1 };
}

/** Reduces over the axes (ascending, from the front; see normalizeAxes). Sums and means may use a kernel. */
export function reduce(x: Tensor, axes: Shape, keepdim: boolean, reducer: Reducer, dtype = x.dtype): Tensor {
  const { base, kept, strides, n, step } = arrange(x, axes);
  const z = empty(reducedShape(x.shape, axes, keepdim), dtype);
  const kernel = byColumn.get(reducer);
  const columns = base.isContiguous && step === z.size && n * step === base.size && step > 0;
  if (kernel && columns && strides[strides.length - 1] === 1 && reduceColumns(kernel, base, z, n)) return z;
  const X = base.data;
  const Z = z.data;
  const last = kept.length - 1;
  const index = new Array<number>(kept.length).fill(0);
  let p = base.offset;
  for (let o = z.offset; o < z.offset + z.size; o++) {
    Z[o] = reducer(X, p, step, n);
    for (let d = last; d >= 0; d--) {
      p += strides[d]!;
      if (++index[d]! < kept[d]!) break;
      p -= strides[d]! * kept[d]!;
      index[d] = 0;
    }
  }
  return z;
}

/** Whether the last dims of a shape are those of another. */
function isTail(shape: Shape, tail: Shape): boolean {
  const lead = shape.length - tail.length;
  for (let d = 0; d < tail.length; d++) if (shape[lead + d] !== tail[d]) return false;
  return lead >= 0;
}

/** z = the columns of a contiguous matrix, each reduced to a number by the kernel; false where it cannot serve. */
function reduceColumns(kernel: ColumnKernel, base: Tensor, z: Tensor, rows: number): boolean {
  if (base.size < WASM_FROM || !base.storage.resident || !z.storage.resident) return false;
  const table = kernels();
  if (!table) return false;
  table[kernel](4 * base.offset, 4 * z.offset, rows, z.size, putNumber(rows));
  return true;
}

/** Sums g over the dims along which a tensor of this shape was repeated: the transpose of broadcasting. */
export function sumTo(g: Tensor, shape: Shape): Tensor {
  if (sameShape(g.shape, shape)) return g;
  const lead = g.ndim - shape.length;
  if (g.isContiguous && g.dtype === 'float32' && isTail(g.shape, shape)) {
    const z = empty(shape, g.dtype);
    if (z.size > 0 && reduceColumns('sumColumns', g, z, g.size / z.size)) return z;
  }
  const axes = g.shape.map((_, d) => d).filter((d) => d < lead || (shape[d - lead] === 1 && g.shape[d] !== 1));
  const z = reduce(g, axes, true, sumOf);
  return viewOf(z, shape, z.strides.slice(lead));
}
