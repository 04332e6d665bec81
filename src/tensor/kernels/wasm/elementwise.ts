/**
 * @file Elementwise kernels in WebAssembly SIMD: each computes an element exactly as the scalar function in its op's file does,
 * in float64 and rounded once. For a single + - * / or sqrt, float32 arithmetic gives the same bits (double rounding is harmless:
 * Figueroa 1995), so those stay in f32x4; longer formulas run two lanes at a time in f64x2.
 *
 * Kernels write whole vectors: n is rounded up to four, which every allocation leaves room for.
 */
import { expm1QTerms, LN2_HEAD, LN2_TAIL, LOG2_E } from '../../../base/math/polynomials';
import { f32x4, f64x2, get, i32, i64x2, set, v128, WasmFunction, type Code, type Local } from './assembler';

/** name(x, z, n) with z = body(x), four floats at a time. */
function unary(name: string, body: (x: Code) => Code): WasmFunction {
  const f = new WasmFunction(name, 3);
  const [x, z, n] = f.params as [Local, Local, Local];
  f.while(i32.lt(i32.const(0), get(n)), () => {
    f.do(v128.store(get(z), body(v128.load(get(x)))));
    f.bump(x, 16);
    f.bump(z, 16);
    f.bump(n, -4);
  });
  return f;
}

/** Which operand of a binary kernel is one number for all elements. */
const FORMS = [
  { suffix: '', xs: 16, ys: 16 },
  { suffix: 'XS', xs: 16, ys: 0 },
  { suffix: 'SX', xs: 0, ys: 16 },
] as const;

/** name(x, y, z, n), nameXS with a single y, nameSX with a single x: z = body(x, y). */
function binary(name: string, body: (x: Code, y: Code) => Code): WasmFunction[] {
  return FORMS.map(({ suffix, xs, ys }) => {
    const f = new WasmFunction(name + suffix, 4);
    const [x, y, z, n] = f.params as [Local, Local, Local, Local];
    const one = f.vector();
    if (xs === 0) f.do(set(one, v128.splat(get(x))));
    if (ys === 0) f.do(set(one, v128.splat(get(y))));
    f.while(i32.lt(i32.const(0), get(n)), () => {
      f.do(v128.store(get(z), body(xs ? v128.load(get(x)) : get(one), ys ? v128.load(get(y)) : get(one))));
      if (xs) f.bump(x, 16);
      if (ys) f.bump(y, 16);
      f.bump(z, 16);
      f.bump(n, -4);
    });
    return f;
  });
}

/** name(x, y, z, n) in float64, two lanes at a time: z = body(x, y). With arity 1 there is no y: name(x, z, n). */
function precise(name: string, arity: 1 | 2, build: (f: WasmFunction) => (x: Local, y: Local) => Code): WasmFunction {
  const f = new WasmFunction(name, arity + 2);
  const x = f.params[0]!;
  const y = f.params[arity - 1]!;
  const z = f.params[arity]!;
  const n = f.params[arity + 1]!;
  const xv = f.vector();
  const yv = f.vector();
  const body = build(f);
  const load = (p: Local): Code => f64x2Of(v128.load2(get(p)));
  f.while(i32.lt(i32.const(0), get(n)), () => {
    f.do(set(xv, load(x)));
    if (arity === 2) f.do(set(yv, load(y)));
    f.do(v128.store2(get(z), f64x2.demote(body(xv, yv))));
    for (const p of arity === 2 ? [x, y, z] : [x, z]) f.bump(p, 8);
    f.bump(n, -2);
  });
  return f;
}

const f64x2Of = (twoFloats: Code): Code => f32x4.promote(twoFloats);

/** Horner's rule, terms with the lowest power first. */
const polynomial = (x: Code, terms: readonly number[]): Code =>
  terms
    .slice(0, -1)
    .reduceRight((p: Code, term) => f64x2.add(v128.f64(term), f64x2.mul(x, p)), v128.f64(terms[terms.length - 1]!));

/** x = k ln 2 + r, and 2^k: the reduction that exp and expm1 of base/math begin with. */
interface Reduction {
  /** Sets r and the power of two from x, for |x| below 708. */
  from(x: Code): void;
  /** expm1(r) = r (1 + r Q(r)) */
  smallExpm1(): Code;
  power(): Code;
}

const one = v128.f64(1);

function reduction(f: WasmFunction): Reduction {
  const [a, k, r, sum, scale] = [f.vector(), f.vector(), f.vector(), f.vector(), f.vector()];
  const shift = v128.f64(6755399441055744); // 1.5 * 2^52, see nearest in base/math/bits.ts
  return {
    from: (x) => {
      f.do(set(a, x));
      f.do(set(sum, f64x2.add(f64x2.mul(get(a), v128.f64(LOG2_E)), shift)));
      f.do(set(k, f64x2.sub(get(sum), shift)));
      f.do(set(r, f64x2.sub(get(a), f64x2.mul(get(k), v128.f64(LN2_HEAD)))));
      f.do(set(r, f64x2.sub(get(r), f64x2.mul(get(k), v128.f64(LN2_TAIL)))));
      f.do(set(scale, i64x2.add(i64x2.shiftLeft(get(sum), 52), one))); // 2^k: k added to the exponent bits of 1
    },
    smallExpm1: () => f64x2.mul(get(r), f64x2.add(one, f64x2.mul(get(r), polynomial(get(r), expm1QTerms)))),
    power: () => get(scale),
  };
}

/** The steps of `tanh` in base/math one by one, without branches: the bound 20 is applied by a minimum. */
function tanhBody(f: WasmFunction): (x: Local) => Code {
  const { from, smallExpm1, power } = reduction(f);
  const [a, p] = [f.vector(), f.vector()];
  return (x) => {
    f.do(set(a, f64x2.min(f64x2.abs(get(x)), v128.f64(20))));
    from(f64x2.add(get(a), get(a)));
    f.do(set(p, f64x2.add(f64x2.mul(power(), smallExpm1()), f64x2.sub(power(), one))));
    f.do(set(p, f64x2.div(get(p), f64x2.add(get(p), v128.f64(2)))));
    return v128.or(get(p), v128.and(get(x), v128.f64(-0))); // the sign of x
  };
}

/** The steps of `exp` in base/math. Beyond 700 the exponent bits end, but float32 has long been at infinity or 0. */
function expOf(f: WasmFunction): (x: Code) => Code {
  const { from, smallExpm1, power } = reduction(f);
  return (x) => {
    from(f64x2.max(f64x2.min(x, v128.f64(700)), v128.f64(-700)));
    return f64x2.mul(f64x2.add(one, smallExpm1()), power());
  };
}

function sigmoidBody(f: WasmFunction): (x: Local) => Code {
  const exp = expOf(f);
  return (x) => f64x2.div(one, f64x2.add(one, exp(f64x2.neg(get(x)))));
}

function expBody(f: WasmFunction): (x: Local) => Code {
  const exp = expOf(f);
  return (x) => exp(get(x));
}

const zero = v128.f32(0);

/** All elementwise kernels; the names are those of `UnaryKernel` and `BinaryKernel` in kernels/table.ts. */
export function elementwiseKernels(): WasmFunction[] {
  return [
    unary('neg', f32x4.neg),
    unary('abs', f32x4.abs),
    unary('sqrt', f32x4.sqrt),
    unary('square', (x) => f32x4.mul(x, x)),
    unary('relu', (x) => f32x4.pmax(x, zero)), // x < 0 ? 0 : x, which keeps NaN and -0
    precise('tanh', 1, tanhBody),
    precise('exp', 1, expBody),
    precise('sigmoid', 1, sigmoidBody),
    ...binary('add', f32x4.add),
    ...binary('sub', f32x4.sub),
    ...binary('mul', f32x4.mul),
    ...binary('div', f32x4.div),
    precise('tanhGradient', 2, () => (g, y) => f64x2.mul(get(g), f64x2.sub(v128.f64(1), f64x2.mul(get(y), get(y))))),
    precise('sigmoidGradient', 2, () => (g, y) => f64x2.mul(get(g), f64x2.mul(get(y), f64x2.sub(one, get(y))))),
    ...binary('reluGradient', (g, x) => v128.select(g, zero, f32x4.gt(x, zero))).slice(0, 1),
  ];
}
