/**
 * @file Seeded random numbers, the same in every engine, found by key instead of carried along: `random(seed, 'init')`.
 *
 * Generator: xoshiro128** (Blackman and Vigna 2021), seeded by the finalizer of MurmurHash3 (Appleby) over the key in four lanes.
 * random-python.ts holds the fifteen lines of Python that draw the same numbers: uniform to the last bit, normal up to the
 * last bits of Python's `log`, `cos` and `sin`.
 */
import { assert } from './errors';
import { log } from './math';
import { cosK, sinS } from './math/polynomials';

/** Part of a key. Numbers must be integers and count modulo 2³². */
export type KeyPart = string | number;

export interface Random {
  /** Integer from 0 to 2³² − 1. */
  uint32(): number;
  /** Real number in [lo, hi), with 53 random bits. */
  uniform(lo?: number, hi?: number): number;
  normal(mean?: number, std?: number): number;
  /** Integer from 0 to n − 1. */
  int(n: number): number;
  /** The numbers 0 to n − 1 in random order (Fisher–Yates). */
  permutation(n: number): Int32Array;
  /** An independent generator for a longer key; does not depend on how much was drawn here. */
  fork(...key: KeyPart[]): Random;
  /** Fills with the values that as many calls of `normal` would give. */
  fillNormal(out: Float32Array | Float64Array, mean?: number, std?: number): void;
  /** Fills with the values that as many calls of `uniform` would give. */
  fillUniform(out: Float32Array | Float64Array, lo?: number, hi?: number): void;
}

type Lanes = readonly [number, number, number, number];

const START: Lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
const HALF_PI = 1.5707963267948966;
/** 2⁻⁵³ */
const TO_UNIT = 1.1102230246251565e-16;

/** The finalizer of MurmurHash3: every bit of the word touches every bit of the result. */
function mix(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function absorb([a, b, c, d]: Lanes, word: number): Lanes {
  return [mix(a ^ word), mix(b ^ word), mix(c ^ word), mix(d ^ word)];
}

/** Numbers enter as 0 and their low 32 bits, strings as their length + 1 and their code points. */
function absorbPart(lanes: Lanes, part: KeyPart): Lanes {
  if (typeof part === 'number') {
    assert(Number.isInteger(part), `random: a key takes integers and strings, not ${part}.`);
    return absorb(absorb(lanes, 0), part | 0);
  }
  const points = Array.from(part, (character) => character.codePointAt(0)!);
  return [points.length + 1, ...points].reduce(absorb, lanes);
}

/** The generator of a key, such as `random(seed, 'init')` or `random(seed, experimentId, step)`. @throws BookError for a fraction. */
export function random(seed: number, ...key: KeyPart[]): Random {
  return new Xoshiro([seed, ...key].reduce(absorbPart, START));
}

/** Work space of {@link toNormals}, small enough to stay in the nearest cache. */
const block = new Float64Array(256);

/**
 * Box–Muller on the first `count` numbers of the block, in place: each pair of uniform numbers becomes a pair of normal ones.
 * Sine and cosine come together and without a branch, for the quadrant of a random angle cannot be predicted: a third of the time.
 */
function toNormals(count: number): void {
  for (let index = 0; index < count; index += 2) {
    const radius = Math.sqrt(-2 * log(1 - block[index]!));
    const turn = 4 * block[index + 1]!;
    const quadrant = (turn + 0.5) | 0;
    const angle = (turn - quadrant) * HALF_PI;
    const z = angle * angle;
    const sine = angle * (1 + z * sinS(z));
    const cosine = 1 - (0.5 * z - z * z * cosK(z));
    const odd = quadrant & 1;
    const even = 1 - odd;
    const signed = radius * (1 - (quadrant & 2));
    block[index] = signed * (even * cosine - odd * sine);
    block[index + 1] = signed * (even * sine + odd * cosine);
  }
}

class Xoshiro implements Random {
  private s0: number;
  private s1: number;
  private s2: number;
  private s3: number;
  /** Second value of the last Box–Muller pair, NaN when used. */
  private spare = NaN;

  constructor(private readonly lanes: Lanes) {
    [this.s0, this.s1, this.s2, this.s3] = lanes;
  }

  /** One step of xoshiro128**, as a signed integer. */
  private next(): number {
    const { s1 } = this;
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    this.s2 ^= this.s0;
    this.s3 ^= s1;
    this.s1 ^= this.s2;
    this.s0 ^= this.s3;
    this.s2 ^= s1 << 9;
    this.s3 = (this.s3 << 11) | (this.s3 >>> 21);
    return result;
  }

  /** 53 bits in [0, 1): 27 of one word, then 26 of the next. */
  private unit(): number {
    const high = this.next() >>> 5;
    return (high * 67108864 + (this.next() >>> 6)) * TO_UNIT;
  }

  uint32(): number {
    return this.next() >>> 0;
  }

  uniform(lo = 0, hi = 1): number {
    return lo + (hi - lo) * this.unit();
  }

  normal(mean = 0, std = 1): number {
    const kept = this.spare;
    if (kept === kept) {
      this.spare = NaN;
      return mean + std * kept;
    }
    block[0] = this.unit();
    block[1] = this.unit();
    toNormals(2);
    this.spare = block[1]!;
    return mean + std * block[0]!;
  }

  int(n: number): number {
    return Math.floor(this.unit() * n);
  }

  permutation(n: number): Int32Array {
    const order = Int32Array.from({ length: n }, (_, index) => index);
    for (let last = n - 1; last > 0; last--) {
      const other = this.int(last + 1);
      const value = order[last]!;
      order[last] = order[other]!;
      order[other] = value;
    }
    return order;
  }

  fork(...key: KeyPart[]): Random {
    return new Xoshiro(key.reduce(absorbPart, this.lanes));
  }

  fillNormal(out: Float32Array | Float64Array, mean = 0, std = 1): void {
    let index = 0;
    if (this.spare === this.spare && out.length > 0) out[index++] = this.normal(mean, std);
    while (out.length - index > 1) {
      const count = Math.min(block.length, (out.length - index) & ~1);
      for (let place = 0; place < count; place++) block[place] = this.unit();
      toNormals(count);
      for (let place = 0; place < count; place++) out[index++] = mean + std * block[place]!;
    }
    if (index < out.length) out[index] = this.normal(mean, std);
  }

  fillUniform(out: Float32Array | Float64Array, lo = 0, hi = 1): void {
    for (let index = 0; index < out.length; index++) out[index] = this.uniform(lo, hi);
  }
}
