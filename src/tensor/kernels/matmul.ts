/**
 * @file The matrix product. Every element of C is 0 + a0 b0 + a1 b1 + ..., in that order; in float32 each product and each sum
 * is rounded, as hardware does it, so that the kernel (wasm/gemm.ts) and the loop here agree bit for bit.
 */
import { copyNumbers, empty, type Tensor } from '../tensor';
import type { NumberArray } from '../dtype';
import { isTransposed } from './copy';
import { kernels, type Kernels } from './table';
import { TILE_COLUMNS } from './wasm/gemm';
import { heap, leafStart, scratchStart } from './wasm/heap';

const { fround } = Math;
/** Below this many products a copy into the heap costs more than the kernel saves. */
const COPY_FROM = 512;

/**
 * A large B is copied, some columns at a time, so that the kernel walks it without gaps: rows 2 KiB or more apart compete for the
 * same few lines of the cache. The copy pays where many rows of A use it.
 */
const PANELS_FROM = 65536;
const PANELS_FROM_ROWS = 32;

/** A view on a matrix: place of element (0, 0), and steps in elements. */
interface Matrix {
  data: NumberArray;
  at: number;
  row: number;
  column: number;
}

/** C = A B for (m,k) and (k,n) tensors of any strides. */
export function multiply(a: Tensor, b: Tensor): Tensor {
  const c = empty([a.shape[0]!, b.shape[1]!], a.dtype);
  multiplyInto(c, a, b);
  return c;
}

/** C = A B into the room of a contiguous tensor that nobody has seen yet. */
export function multiplyInto(c: Tensor, a0: Tensor, b: Tensor): void {
  const m = a0.shape[0]!;
  const k = a0.shape[1]!;
  const n = b.shape[1]!;
  if (c.size === 0) return;
  const table = a0.dtype === 'float32' ? kernels() : null;
  const resident = a0.storage.resident && b.storage.resident && c.storage.resident;
  if (table && (resident || m * k * n >= COPY_FROM) && multiplyByKernel(table, c, a0, b, m, k, n)) return;
  const matrix = (x: Tensor): Matrix => ({ data: x.data, at: x.offset, row: x.strides[0]!, column: x.strides[1]! });
  const loop = a0.dtype === 'float32' ? multiplyFloat32 : multiplyFloat64;
  loop(matrix(a0), matrix(b), c.data, c.offset, m, k, n);
}

function multiplyByKernel(table: Kernels, c: Tensor, a: Tensor, b: Tensor, m: number, k: number, n: number): boolean {
  let top = scratchStart;
  const take = (size: number): number => {
    const at = top;
    top += (size + 3) & ~3;
    return at;
  };
  const needed = m * k + (2 * n + TILE_COLUMNS) * k + m * n + 16;
  if (top + needed > leafStart) return false;
  let [pa, aRow, aCol] = [a.offset, a.strides[0]!, a.strides[1]!];
  if (!a.storage.resident) {
    pa = take(m * k);
    copyNumbers(a, heap, pa);
    [aRow, aCol] = [k, 1];
  }
  let [pb, bRow] = [b.offset, b.strides[0]!];
  if (!b.storage.resident || (b.strides[1] !== 1 && n > 1)) {
    pb = take(k * n);
    if (b.storage.resident && isTransposed(b)) table.transpose(4 * b.offset, 4 * pb, n, k);
    else copyNumbers(b, heap, pb);
    bRow = n;
  }
  const pc = c.storage.resident ? c.offset : take(m * n);
  const byPanels = k * n >= PANELS_FROM && m >= PANELS_FROM_ROWS;
  const panel = byPanels ? take(k * TILE_COLUMNS) : 0;
  for (let j = 0, width = byPanels ? TILE_COLUMNS : n; j < n; j += width) {
    const columns = Math.min(width, n - j);
    if (byPanels) table.copyRows(4 * (pb + j), 4 * bRow, 4 * panel, 4 * columns, columns, k);
    const [from, row] = byPanels ? [panel, columns] : [pb, bRow];
    table.gemm(4 * pa, 4 * aRow, 4 * aCol, 4 * from, 4 * row, 4 * (pc + j), m, k, columns, 4 * n);
  }
  if (!c.storage.resident) c.data.set(heap.subarray(pc, pc + m * n), c.offset);
  return true;
}

/** Four columns at a time only for speed: each sum still runs over k in order. */
function multiplyFloat32(a: Matrix, b: Matrix, C: NumberArray, c: number, m: number, k: number, n: number): void {
  const [A, B, bc] = [a.data, b.data, b.column];
  for (let i = 0; i < m; i++) {
    const o = c + i * n;
    let j = 0;
    for (; j + 4 <= n; j += 4) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let t = 0, p = a.at + i * a.row, q = b.at + j * bc; t < k; t++, p += a.column, q += b.row) {
        const x = A[p]!;
        s0 = fround(s0 + fround(x * B[q]!));
        s1 = fround(s1 + fround(x * B[q + bc]!));
        s2 = fround(s2 + fround(x * B[q + 2 * bc]!));
        s3 = fround(s3 + fround(x * B[q + 3 * bc]!));
      }
      C[o + j] = s0;
      C[o + j + 1] = s1;
      C[o + j + 2] = s2;
      C[o + j + 3] = s3;
    }
    for (; j < n; j++) {
      let s = 0;
      for (let t = 0, p = a.at + i * a.row, q = b.at + j * bc; t < k; t++, p += a.column, q += b.row) {
        s = fround(s + fround(A[p]! * B[q]!));
      }
      C[o + j] = s;
    }
  }
}

function multiplyFloat64(a: Matrix, b: Matrix, C: NumberArray, c: number, m: number, k: number, n: number): void {
  const [A, B] = [a.data, b.data];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let s = 0;
      let p = a.at + i * a.row;
      let q = b.at + j * b.column;
      for (let t = 0; t < k; t++, p += a.column, q += b.row) s += A[p]! * B[q]!;
      C[c + i * n + j] = s;
    }
  }
}
