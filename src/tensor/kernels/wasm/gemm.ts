/**
 * @file Matrix product in WebAssembly SIMD. Every element of C is 0 + a0 b0 + a1 b1 + ... summed in that order, each product
 * and each sum rounded to float32: no fused multiply-add and no split sums, so kernels/matmul.ts gives the same bits.
 */
import { f32, f32x4, get, i32, set, v128, WasmFunction, type Code, type Local } from './assembler';

/** Rows and columns (in vectors of four) of the block of C that stays in registers; 4 x 8 was the fastest of six tried. */
const TILE_ROWS = 4;
const TILE_VECTORS = 2;
export const TILE_COLUMNS = 4 * TILE_VECTORS;

/** The locals of the kernel. */
interface Registers {
  /** Arguments: addresses and strides in bytes, k in elements. */
  a: Local;
  aRow: Local;
  aCol: Local;
  b: Local;
  bRow: Local;
  c: Local;
  cRow: Local;
  k: Local;
  /** Where the tile starts in C, and steps left along k. */
  i: Local;
  j: Local;
  t: Local;
  /** Addresses under way: B, C, and one for each row of A. */
  bp: Local;
  cp: Local;
  ap: Local[];
  /** Numbers under way. */
  av: Local;
  bv: Local[];
  sums: Local[];
  single: Local[];
}

type Parameters = [Local, Local, Local, Local, Local, Local, Local, Local, Local, Local];

function registersOf(f: WasmFunction): Registers {
  const [a, aRow, aCol, b, bRow, c, , k, , cRow] = f.params as Parameters;
  const [i, j, t, bp, cp] = [f.int(), f.int(), f.int(), f.int(), f.int()];
  const rows = (make: () => Local): Local[] => Array.from({ length: TILE_ROWS }, make);
  const bv = Array.from({ length: TILE_VECTORS }, f.vector);
  const sums = Array.from({ length: TILE_ROWS * TILE_VECTORS }, f.vector);
  return {
    a,
    aRow,
    aCol,
    b,
    bRow,
    c,
    k,
    i,
    j,
    t,
    bp,
    cp,
    cRow,
    ap: rows(f.int),
    av: f.vector(),
    bv,
    sums,
    single: rows(f.float),
  };
}

const fourTimes = (x: Local): Code => i32.mul(get(x), i32.const(4));

/** Where the tile starts, and zero sums. */
function start(f: WasmFunction, r: Registers, rows: number, vectors: number): void {
  for (let y = 0; y < rows; y++) {
    const first = i32.add(get(r.a), i32.mul(get(r.i), get(r.aRow)));
    f.do(set(r.ap[y]!, y > 0 ? i32.add(get(r.ap[y - 1]!), get(r.aRow)) : first));
    if (vectors === 0) f.do(set(r.single[y]!, f32.const(0)));
    for (let x = 0; x < vectors; x++) f.do(set(r.sums[y * TILE_VECTORS + x]!, v128.f32(0)));
  }
  f.do(set(r.bp, i32.add(get(r.b), fourTimes(r.j))), set(r.t, get(r.k)));
}

/** One row of the tile, one step along k. */
function accumulate(f: WasmFunction, r: Registers, y: number, vectors: number): void {
  const a = get(r.ap[y]!);
  if (vectors === 0) {
    f.do(set(r.single[y]!, f32.add(get(r.single[y]!), f32.mul(f32.load(a), f32.load(get(r.bp))))));
    return;
  }
  f.do(set(r.av, v128.splat(a)));
  for (let x = 0; x < vectors; x++) {
    const sum = r.sums[y * TILE_VECTORS + x]!;
    f.do(set(sum, f32x4.add(get(sum), f32x4.mul(get(r.av), get(r.bv[x]!)))));
  }
}

function store(f: WasmFunction, r: Registers, rows: number, vectors: number): void {
  f.do(set(r.cp, i32.add(get(r.c), i32.add(i32.mul(get(r.i), get(r.cRow)), fourTimes(r.j)))));
  for (let y = 0; y < rows; y++) {
    if (vectors === 0) f.do(f32.store(get(r.cp), get(r.single[y]!)));
    for (let x = 0; x < vectors; x++) f.do(v128.store(get(r.cp), get(r.sums[y * TILE_VECTORS + x]!), 16 * x));
    f.bump(r.cp, get(r.cRow));
  }
}

/** A tile of some rows and vectors of four columns; no vector means a single column. */
function tile(f: WasmFunction, r: Registers, rows: number, vectors: number): void {
  start(f, r, rows, vectors);
  f.while(get(r.t), () => {
    for (let x = 0; x < vectors; x++) f.do(set(r.bv[x]!, v128.load(get(r.bp), 16 * x)));
    for (let y = 0; y < rows; y++) {
      accumulate(f, r, y, vectors);
      f.bump(r.ap[y]!, get(r.aCol));
    }
    f.bump(r.bp, get(r.bRow));
    f.bump(r.t, -1);
  });
  store(f, r, rows, vectors);
}

/** gemm(a, aRow, aCol, b, bRow, c, m, k, n, cRow): strides in bytes; the numbers of a row of B and of C lie without gaps. */
export function gemm(): WasmFunction {
  const f = new WasmFunction('gemm', 10);
  const r = registersOf(f);
  const [m, n] = [f.params[6]!, f.params[8]!];
  for (const rows of [TILE_ROWS, 1]) {
    f.while(i32.le(i32.add(get(r.i), i32.const(rows)), get(m)), () => {
      f.do(set(r.j, i32.const(0)));
      for (const vectors of [TILE_VECTORS, 1, 0]) {
        const columns = 4 * vectors || 1;
        f.while(i32.le(i32.add(get(r.j), i32.const(columns)), get(n)), () => {
          tile(f, r, rows, vectors);
          f.bump(r.j, columns);
        });
      }
      f.bump(r.i, rows);
    });
  }
  return f;
}
