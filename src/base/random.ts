/**
 * @file Seeded random numbers, the same in every engine, found by key instead of carried along: `random(seed, 'init')`.
 *
 * Generator: xoshiro128** (Blackman and Vigna 2021), seeded by the finalizer of MurmurHash3 (Appleby) over the key in four lanes.
 * These lines of Python give the same numbers (uniform to the last bit; normal up to the last bits of its `log`, `cos` and `sin`):
 *
 *     import math
 *     M = 0xffffffff
 *     def mix(h):
 *         h = (h ^ h >> 16) * 0x85ebca6b & M; h = (h ^ h >> 13) * 0xc2b2ae35 & M; return h ^ h >> 16
 *     def lanes(*key):                                            # integers and strings
 *         s = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667]    # golden ratio, pi, e, sqrt 2
 *         for part in key:
 *             for w in [0, part & M] if isinstance(part, int) else [len(part) + 1, *map(ord, part)]: s = [mix(x ^ w) for x in s]
 *         return s
 *     def uint32(s):
 *         out = s[1] * 5 & M; out = (out << 7 | out >> 25) * 9 & M; t = s[1] << 9 & M
 *         s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = (s[3] << 11 | s[3] >> 21) & M
 *         return out
 *     def uniform(s): return ((uint32(s) >> 5) * 2**26 + (uint32(s) >> 6)) / 2**53
 *     def normals(s, n):                                          # Box-Muller, both values used
 *         out = []
 *         while len(out) < n:
 *             r = math.sqrt(-2 * math.log(1 - uniform(s))); t = 2 * math.pi * uniform(s); out += [r * math.cos(t), r * math.sin(t)]
 *         return out[:n]
 */
import { assert } from './errors';
import { cos, log, sin } from './math';

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
const TWO_PI = 6.283185307179586;
const TO_UNIT = 2 ** -53;

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
    const radius = Math.sqrt(-2 * log(1 - this.unit()));
    const angle = TWO_PI * this.unit();
    this.spare = radius * sin(angle);
    return mean + std * (radius * cos(angle));
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
    for (let index = 0; index < out.length; index++) out[index] = this.normal(mean, std);
  }

  fillUniform(out: Float32Array | Float64Array, lo = 0, hi = 1): void {
    for (let index = 0; index < out.length; index++) out[index] = this.uniform(lo, hi);
  }
}
