/**
 * @file Special values. Unary functions: every float32 pattern with a zero low half (all exponents, both signs, infinities, NaN,
 * subnormals) against float64. Binary ops: all pairs of zeros, ones, subnormals, largest numbers, infinities and NaN.
 */
import { describe, expect, it } from 'vitest';
import * as math from '../../src/base/math';
import * as t from '../../src/tensor';
import { configure, type Tensor } from '../../src/tensor';
import { bitsOf } from './op-cases';

const patterns = new Float32Array(Uint32Array.from({ length: 65536 }, (_, i) => i << 16).buffer);

/** erf from its series below 3 and from the continued fraction of erfc above (Abramowitz and Stegun 7.1.5, 7.1.14). */
function erfReference(x: number): number {
  const a = Math.abs(x);
  if (x !== x) return NaN;
  if (a > 6) return Math.sign(x);
  if (a < 3) {
    let [term, sum] = [x, x];
    for (let n = 1; n < 200; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = a;
  for (let n = 120; n > 0; n--) fraction = a + n / 2 / fraction;
  return Math.sign(x) * (1 - Math.exp(-a * a) / (Math.sqrt(Math.PI) * fraction));
}

/** Steps between neighbouring float32 numbers from a to b; 0 for two NaN. */
function ulps(a: number, b: number): number {
  if (a !== a && b !== b) return 0;
  const ordered = (x: number): number => {
    const bits = new Int32Array(new Float32Array([x]).buffer)[0]!;
    return bits < 0 ? -2147483648 - bits : bits;
  };
  return a === a && b === b ? Math.abs(ordered(a) - ordered(b)) : Infinity;
}

const unary: Record<string, [ours: (x: Tensor) => Tensor, reference: (x: number) => number]> = {
  exp: [t.exp, Math.exp],
  log: [t.log, Math.log],
  tanh: [t.tanh, Math.tanh],
  sigmoid: [t.sigmoid, (x) => 1 / (1 + Math.exp(-x))],
  erf: [t.erf, erfReference],
  sin: [t.sin, Math.sin],
  cos: [t.cos, Math.cos],
  sqrt: [t.sqrt, Math.sqrt],
  abs: [t.abs, Math.abs],
  neg: [t.neg, (x) => -x],
  relu: [t.relu, (x) => (x < 0 ? 0 : x)],
  square: [t.square, (x) => x * x],
};

describe('unary functions are within 1 ULP on 65,536 float32 patterns, with kernels and without', () => {
  for (const [name, [ours, reference]] of Object.entries(unary)) {
    it(name, () => {
      const x = t.tensor(patterns);
      const y = ours(x).toArray();
      let worst = 0;
      patterns.forEach((v, i) => (worst = Math.max(worst, ulps(y[i]!, Math.fround(reference(v))))));
      expect(worst, `${name}: largest error in ULP`).toBeLessThanOrEqual(1);
      configure({ wasm: false });
      const plain = bitsOf(ours(x));
      configure({ wasm: true });
      expect(bitsOf(ours(x))).toEqual(plain);
    });
  }
});

const SUBNORMAL = 1.401298464324817e-45;
const LARGEST = 3.4028234663852886e38;
const specials = [0, 1, SUBNORMAL, LARGEST, Infinity].flatMap((x) => [x, -x]).concat(NaN);

/** C99's pow for two float32 numbers, from JavaScript's, which differs for bases of +-1. */
function powReference(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  return x === -1 && Math.abs(y) === Infinity ? 1 : Math.pow(x, y);
}

const larger = (x: number, y: number): number => Math.max(x, y);
const binary: Record<string, [ours: (x: Tensor, y: Tensor) => Tensor, reference: (x: number, y: number) => number]> = {
  add: [t.add, (x, y) => x + y],
  sub: [t.sub, (x, y) => x - y],
  mul: [t.mul, (x, y) => x * y],
  div: [t.div, (x, y) => x / y],
  maximum: [t.maximum, larger],
  minimum: [t.minimum, (x, y) => Math.min(x, y)],
  pow: [t.pow, powReference],
};

describe('binary ops follow IEEE 754 on all pairs of special values', () => {
  const n = specials.length;
  const left = specials.flatMap((x) => Array<number>(n).fill(x));
  const right = specials.flatMap(() => specials);
  for (const [name, [ours, reference]] of Object.entries(binary)) {
    it(name, () => {
      const out = ours(t.tensor(left), t.tensor(right)).toArray();
      left.forEach((x, i) => {
        const expected = Math.fround(reference(x, right[i]!));
        expect(Math.abs(ulps(out[i]!, expected)), `${name}(${x}, ${right[i]}) is ${out[i]}, not ${expected}`).toBeLessThanOrEqual(
          1,
        );
      });
    });

    it(`${name} with a single number on either side`, () => {
      const wide = t.tensor([...specials, ...specials]);
      for (const x of specials) {
        const both = [ours(wide, t.tensor(x)), ours(t.tensor(x), wide)].map(bitsOf);
        configure({ wasm: false });
        const plain = [ours(wide, t.tensor(x)), ours(t.tensor(x), wide)].map(bitsOf);
        configure({ wasm: true });
        expect(both, `${name} with ${x}`).toEqual(plain);
      }
    });
  }
});

describe('elementary functions keep to their bounds in float64', () => {
  it('pow is exact for small whole powers', () => {
    for (let n = -16; n <= 16; n++) expect(math.pow(2, n)).toBe(2 ** n);
  });

  it('sigmoid and tanh stay inside their range', () => {
    const inside = (x: number): boolean => math.sigmoid(x) >= 0 && math.sigmoid(x) <= 1 && Math.abs(math.tanh(x)) <= 1;
    expect([...patterns].filter((x) => x === x && !inside(x))).toEqual([]);
  });
});
