/**
 * @file Matrix product in WebAssembly SIMD. Every element of C is 0 + a0 b0 + a1 b1 + ... summed in that order, each product
 * and each sum rounded to float32: no fused multiply-add and no split sums, so kernels/matmul.ts gives the same bits.
 */
import { f32, f32x4, get, i32, set, v128, WasmFunction, type Code, type Local } from './assembler';

/** Rows and columns (in vectors of four) of the block of C that stays in registers; 4 x 8 was the fastest of six tried. */
const TILE_ROWS = 4;
const TILE_VECTORS = 2;

/** gemm(a, aRow, aCol, b, bRow, c, m, k, n): strides in bytes; rows of B lie without gaps, C is contiguous. */
export function gemm(): WasmFunction {
  const f = new WasmFunction('gemm', 9);
  const [a, aRow, aCol, b, bRow, c, m, k, n] = f.params as [Local, Local, Local, Local, Local, Local, Local, Local, Local];
  const [i, j, t, bp, cp, cRow] = [f.int(), f.int(), f.int(), f.int(), f.int(), f.int()];
  const ap = Array.from({ length: TILE_ROWS }, f.int);
  const bv = Array.from({ length: TILE_VECTORS }, f.vector);
  const sums = Array.from({ length: TILE_ROWS * TILE_VECTORS }, f.vector);
  const single = Array.from({ length: TILE_ROWS }, f.float);
  const av = f.vector();
  const fourTimes = (x: Local): Code => i32.mul(get(x), i32.const(4));

  /** One row of a tile, one step along k. */
  const accumulate = (y: number, vectors: number): void => {
    if (vectors === 0) {
      f.do(set(single[y]!, f32.add(get(single[y]!), f32.mul(f32.load(get(ap[y]!)), f32.load(get(bp))))));
      return;
    }
    f.do(set(av, v128.splat(get(ap[y]!))));
    for (let x = 0; x < vectors; x++) {
      const sum = sums[y * TILE_VECTORS + x]!;
      f.do(set(sum, f32x4.add(get(sum), f32x4.mul(get(av), get(bv[x]!)))));
    }
  };
  /** Where the tile starts, and zero sums. */
  const start = (rows: number, vectors: number): void => {
    for (let y = 0; y < rows; y++) {
      const above = y > 0 ? i32.add(get(ap[y - 1]!), get(aRow)) : i32.add(get(a), i32.mul(get(i), get(aRow)));
      f.do(set(ap[y]!, above));
      if (vectors === 0) f.do(set(single[y]!, f32.const(0)));
      for (let x = 0; x < vectors; x++) f.do(set(sums[y * TILE_VECTORS + x]!, v128.f32(0)));
    }
    f.do(set(bp, i32.add(get(b), fourTimes(j))), set(t, get(k)));
  };
  const store = (rows: number, vectors: number): void => {
    f.do(set(cp, i32.add(get(c), i32.add(i32.mul(get(i), get(cRow)), fourTimes(j)))));
    for (let y = 0; y < rows; y++) {
      if (vectors === 0) f.do(f32.store(get(cp), get(single[y]!)));
      for (let x = 0; x < vectors; x++) f.do(v128.store(get(cp), get(sums[y * TILE_VECTORS + x]!), 16 * x));
      f.bump(cp, get(cRow));
    }
  };
  /** A tile of some rows and vectors of four columns; no vector means a single column. */
  const tile = (rows: number, vectors: number): void => {
    start(rows, vectors);
    f.while(get(t), () => {
      for (let x = 0; x < vectors; x++) f.do(set(bv[x]!, v128.load(get(bp), 16 * x)));
      for (let y = 0; y < rows; y++) {
        accumulate(y, vectors);
        f.bump(ap[y]!, get(aCol));
      }
      f.bump(bp, get(bRow));
      f.bump(t, -1);
    });
    store(rows, vectors);
  };

  f.do(set(cRow, fourTimes(n)));
  for (const rows of [TILE_ROWS, 1]) {
    f.while(i32.le(i32.add(get(i), i32.const(rows)), get(m)), () => {
      f.do(set(j, i32.const(0)));
      for (const vectors of [TILE_VECTORS, 1, 0]) {
        const columns = 4 * vectors || 1;
        f.while(i32.le(i32.add(get(j), i32.const(columns)), get(n)), () => {
          tile(rows, vectors);
          f.bump(j, columns);
        });
      }
      f.bump(i, rows);
    });
  }
  return f;
}
