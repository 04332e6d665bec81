/**
 * @file Kernels over the columns of matrices: sums, means, variances, and the standardization of batch norm with its gradient.
 * Each column is walked from the first row to the last in float64, as its JavaScript twin does; four columns go side by side.
 *
 * Call: name(inputs..., z, rows, cols, numbers). `numbers` is the address of two float64: the count that sums are divided by,
 * and eps (or the correction of a variance).
 */
import { f32x4, f64x2, get, i32, set, v128, WasmFunction, type Code, type Local } from './assembler';

/** Some columns side by side (four, or a single one) with their way through the rows. */
class Columns {
  readonly vectors: number;
  private readonly pointers: Local[];
  private readonly i: Local;
  private readonly values: Local[];

  constructor(
    readonly f: WasmFunction,
    private readonly bases: readonly Local[],
    private readonly rows: Local,
    private readonly width: Local,
    private readonly numbers: Local,
    private readonly count: 1 | 4,
  ) {
    this.vectors = count === 4 ? 2 : 1;
    this.pointers = bases.map(f.int);
    this.i = f.int();
    this.values = bases.map(f.vector);
  }

  /** One local for each vector. */
  locals(): Local[] {
    return Array.from({ length: this.vectors }, this.f.vector);
  }
  each(body: (v: number) => void): void {
    for (let v = 0; v < this.vectors; v++) body(v);
  }
  /** The count, or the second number, in both lanes. */
  readonly n = (): Code => v128.splat64(get(this.numbers));
  readonly second = (): Code => v128.splat64(get(this.numbers), 8);

  /** Visits the rows in order; body sees the v-th two numbers of the inputs it names, as float64. */
  eachRow(inputs: readonly number[], body: (v: number, ...values: Code[]) => void): void {
    const { f, i, pointers } = this;
    f.do(set(i, get(this.rows)), ...pointers.map((p, k) => set(p, get(this.bases[k]!))));
    f.while(get(i), () => {
      this.each((v) => {
        for (const k of inputs) f.do(set(this.values[k]!, f32x4.promote(this.load(pointers[k]!, v))));
        body(v, ...inputs.map((k) => get(this.values[k]!)));
      });
      for (const p of pointers) f.bump(p, i32.mul(get(this.width), i32.const(4)));
      f.bump(i, -1);
    });
  }

  private load(p: Local, v: number): Code {
    return this.count === 1 ? v128.splat(get(p)) : v128.load2(get(p), 8 * v);
  }

  /** Writes two results, rounded, to z: in the row under way, or (after the rows) in the first. */
  store(v: number, result: Code, where: 'row' | 'first'): void {
    const z = (where === 'row' ? this.pointers : this.bases).at(-1)!;
    const two = f64x2.demote(result);
    this.f.do(this.count === 1 ? v128.store1(get(z), two) : v128.store2(get(z), two, 8 * v));
  }

  /** Sums of term(...) over the rows. */
  sum(inputs: readonly number[], term: (v: number, ...values: Code[]) => Code): Local[] {
    const sums = this.locals();
    this.each((v) => this.f.do(set(sums[v]!, v128.f64(0))));
    this.eachRow(inputs, (v, ...values) => this.f.do(set(sums[v]!, f64x2.add(get(sums[v]!), term(v, ...values)))));
    return sums;
  }
}

function columnKernel(name: string, inputs: number, body: (c: Columns) => void): WasmFunction {
  const f = new WasmFunction(name, inputs + 4);
  const bases = f.params.slice(0, inputs + 1);
  const [rows, cols, numbers] = f.params.slice(inputs + 1) as [Local, Local, Local];
  const width = f.int();
  f.do(set(width, get(cols)));
  for (const count of [4, 1] as const) {
    const columns = new Columns(f, bases, rows, width, numbers, count);
    f.while(i32.le(i32.const(count), get(cols)), () => {
      body(columns);
      for (const p of bases) f.bump(p, 4 * count);
      f.bump(cols, -count);
    });
  }
  return f;
}

/** Replaces sums by sums / n. */
function divide(c: Columns, sums: readonly Local[]): readonly Local[] {
  for (const s of sums) c.f.do(set(s, f64x2.div(get(s), c.n())));
  return sums;
}

/** Means of input k, and sums of the squared distances from them. */
function moments(c: Columns, k: number): { mean: readonly Local[]; squares: readonly Local[] } {
  const mean = divide(
    c,
    c.sum([k], (_, x) => x),
  );
  const d = c.f.vector();
  const squares = c.sum([k], (v, x) => {
    c.f.do(set(d, f64x2.sub(x, get(mean[v]!))));
    return f64x2.mul(get(d), get(d));
  });
  return { mean, squares };
}

/** 1 / sqrt(squares / n + eps), in place. */
function toScale(c: Columns, squares: readonly Local[]): void {
  const root = (s: Local): Code => f64x2.sqrt(f64x2.add(f64x2.div(get(s), c.n()), c.second()));
  for (const s of squares) c.f.do(set(s, f64x2.div(v128.f64(1), root(s))));
}

/** z = (x - mean) scale; see moments in ops/standardize.ts. */
function standardize(c: Columns): void {
  const { mean, squares: scale } = moments(c, 0);
  toScale(c, scale);
  c.eachRow([0], (v, x) => c.store(v, f64x2.mul(f64x2.sub(x, get(mean[v]!)), get(scale[v]!)), 'row'));
}

/** The backward rule of ops/standardize.ts, operation for operation; inputs g and x. */
function standardizeGradient(c: Columns): void {
  const { mean, squares: scale } = moments(c, 1);
  toScale(c, scale);
  const meanG = divide(
    c,
    c.sum([0], (_, g) => g),
  );
  const centred = (v: number, x: Code): Code => f64x2.sub(x, get(mean[v]!));
  const dot = c.sum([0, 1], (v, g, x) => f64x2.mul(f64x2.mul(g, centred(v, x)), get(scale[v]!)));
  c.eachRow([0, 1], (v, g, x) => {
    const y = f64x2.mul(centred(v, x), get(scale[v]!));
    const along = f64x2.div(f64x2.mul(y, get(dot[v]!)), c.n());
    c.store(v, f64x2.mul(get(scale[v]!), f64x2.sub(f64x2.sub(g, get(meanG[v]!)), along)), 'row');
  });
}

export function columnKernels(): WasmFunction[] {
  return [
    columnKernel('sumColumns', 1, (c) => {
      const sums = c.sum([0], (_, x) => x);
      c.each((v) => c.store(v, get(sums[v]!), 'first'));
    }),
    columnKernel('meanColumns', 1, (c) => {
      const sums = divide(
        c,
        c.sum([0], (_, x) => x),
      );
      c.each((v) => c.store(v, get(sums[v]!), 'first'));
    }),
    columnKernel('standardizeColumns', 1, standardize),
    columnKernel('standardizeColumnsGradient', 2, standardizeGradient),
  ];
}
