/** @file Kernels over the rows of a matrix: transpose, copies, sums in place, and the step of gradient descent. */
import { f32, f32x4, f64x2, get, i32, set, v128, WasmFunction, type Code, type Local } from './assembler';

/** Writes the 4 x 4 block at p (rows `from` bytes apart) transposed to q (rows `to` bytes apart). */
function transposeBlock(f: WasmFunction, p: Local, q: Local, from: Code, to: Code): void {
  const v = Array.from({ length: 4 }, f.vector);
  const w = Array.from({ length: 4 }, f.vector);
  for (const row of v) {
    f.do(set(row, v128.load(get(p))));
    f.bump(p, from);
  }
  for (const s of [0, 1]) {
    const top = get(v[2 * s]!);
    const bottom = get(v[2 * s + 1]!);
    f.do(set(w[2 * s]!, v128.pick(top, bottom, 0, 4, 1, 5)));
    f.do(set(w[2 * s + 1]!, v128.pick(top, bottom, 2, 6, 3, 7)));
  }
  for (let y = 0; y < 4; y++) {
    const lanes = y & 1 ? [2, 3, 6, 7] : [0, 1, 4, 5];
    f.do(v128.store(get(q), v128.pick(get(w[y >> 1]!), get(w[(y >> 1) + 2]!), ...lanes)));
    f.bump(q, to);
  }
}

/** transpose(src, dst, rows, cols): dst[j][i] = src[i][j], both contiguous. */
function transpose(): WasmFunction {
  const f = new WasmFunction('transpose', 4);
  const [src, dst, rows, cols] = f.params as [Local, Local, Local, Local];
  const [i, j, p, q] = [f.int(), f.int(), f.int(), f.int()];
  const address = (base: Local, row: Local, width: Local, col: Local): Code =>
    i32.add(get(base), i32.mul(i32.const(4), i32.add(i32.mul(get(row), get(width)), get(col))));
  const bytes = (width: Local): Code => i32.mul(get(width), i32.const(4));
  const acrossColumns = (c: number, block: () => void): void =>
    f.while(i32.le(i32.add(get(j), i32.const(c)), get(cols)), () => {
      f.do(set(p, address(src, i, cols, j)), set(q, address(dst, j, rows, i)));
      block();
      f.bump(j, c);
    });
  const single = (r: number) => (): void => {
    for (let y = 0; y < r; y++) {
      f.do(f32.store(get(q), f32.load(get(p)), 4 * y));
      f.bump(p, bytes(cols));
    }
  };
  for (const r of [4, 1]) {
    f.while(i32.le(i32.add(get(i), i32.const(r)), get(rows)), () => {
      f.do(set(j, i32.const(0)));
      if (r === 4) acrossColumns(4, () => transposeBlock(f, p, q, bytes(cols), bytes(rows)));
      acrossColumns(1, single(r));
      f.bump(i, r);
    });
  }
  return f;
}

/** copyRows(src, srcRow, dst, dstRow, n, rows) and addRows: dst = src or dst += src, rows of n numbers so many bytes apart. */
function eachRow(name: string, body: (src: Code, dst: Code) => Code, single: (src: Code, dst: Code) => Code): WasmFunction {
  const f = new WasmFunction(name, 6);
  const [src, srcRow, dst, dstRow, n, rows] = f.params as [Local, Local, Local, Local, Local, Local];
  const [p, q, left] = [f.int(), f.int(), f.int()];
  f.while(get(rows), () => {
    f.do(set(p, get(src)), set(q, get(dst)), set(left, get(n)));
    f.while(i32.le(i32.const(4), get(left)), () => {
      f.do(v128.store(get(q), body(v128.load(get(p)), v128.load(get(q)))));
      f.bump(p, 16);
      f.bump(q, 16);
      f.bump(left, -4);
    });
    f.while(get(left), () => {
      f.do(f32.store(get(q), single(f32.load(get(p)), f32.load(get(q)))));
      f.bump(p, 4);
      f.bump(q, 4);
      f.bump(left, -1);
    });
    f.bump(src, get(srcRow));
    f.bump(dst, get(dstRow));
    f.bump(rows, -1);
  });
  return f;
}

/** addScaled(y, x, k, n): y += k x with k a float64 in memory, two lanes at a time in float64, rounded once. */
function addScaled(): WasmFunction {
  const f = new WasmFunction('addScaled', 4);
  const [y, x, k, n] = f.params as [Local, Local, Local, Local];
  const kv = f.vector();
  f.do(set(kv, v128.splat64(get(k))));
  f.while(i32.lt(i32.const(0), get(n)), () => {
    const step = f64x2.mul(get(kv), f32x4.promote(v128.load2(get(x))));
    f.do(v128.store2(get(y), f64x2.demote(f64x2.add(f32x4.promote(v128.load2(get(y))), step))));
    f.bump(x, 8);
    f.bump(y, 8);
    f.bump(n, -2);
  });
  return f;
}

export function rowKernels(): WasmFunction[] {
  return [
    transpose(),
    eachRow(
      'copyRows',
      (src) => src,
      (src) => src,
    ),
    eachRow(
      'addRows',
      (src, dst) => f32x4.add(dst, src),
      (src, dst) => f32.add(dst, src),
    ),
    addScaled(),
  ];
}
