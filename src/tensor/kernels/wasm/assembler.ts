/**
 * @file A very small WebAssembly assembler: an expression is an array of bytes, and so is a statement. The kernels are built
 * with it at start-up, so the repository holds no binary and the build needs no compiler. Opcodes: WebAssembly core
 * specification 2.0, section 5.4 (instructions) and 5.5 (modules).
 */
export type Code = readonly number[];
export interface Local {
  readonly index: number;
}

const I32 = 0x7f;
const F32 = 0x7d;
const F64 = 0x7c;
const V128 = 0x7b;
const VOID = 0x40;
const SIMD = 0xfd;

function unsigned(n: number): number[] {
  return n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >>> 7)];
}

function signed(n: number): number[] {
  const low = n & 127;
  const rest = n >> 7;
  const done = (rest === 0 && !(low & 64)) || (rest === -1 && (low & 64) !== 0);
  return done ? [low] : [low | 128, ...signed(rest)];
}

const bytesOf = (numbers: Float64Array | Float32Array): number[] => [
  ...new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
];
/** Joins in native code: spreading tens of thousands of bytes through an interpreter just started took most of a cold start. */
const join = (...parts: readonly Code[]): number[] => ([] as number[]).concat(...parts);
const vector = (items: readonly Code[]): number[] => join(unsigned(items.length), ...items);
const section = (id: number, body: Code): number[] => join([id], unsigned(body.length), body);
const text = (s: string): number[] => [...unsigned(s.length), ...[...s].map((c) => c.charCodeAt(0))];
const op =
  (...bytes: number[]) =>
  (...args: Code[]): Code =>
    join(...args, bytes);
const simd = (n: number) => op(SIMD, ...unsigned(n));
/** A memory operand: alignment 4 bytes, which is all that an offset into float32 numbers promises. */
const memoryAt = (offset: number): number[] => [2, ...unsigned(offset)];

export const get = (local: Local): Code => join([0x20], unsigned(local.index));
export const set = (local: Local, value: Code): Code => join(value, [0x21], unsigned(local.index));

export const i32 = {
  const: (n: number): Code => [0x41, ...signed(n)],
  add: op(0x6a),
  sub: op(0x6b),
  mul: op(0x6c),
  and: op(0x71),
  lt: op(0x48),
  le: op(0x4c),
};

export const f32 = {
  const: (x: number): Code => [0x43, ...bytesOf(new Float32Array([x]))],
  load: (p: Code, offset = 0): Code => [...p, 0x2a, ...memoryAt(offset)],
  store: (p: Code, v: Code, offset = 0): Code => [...p, ...v, 0x38, ...memoryAt(offset)],
  add: op(0x92),
  mul: op(0x94),
  promote: op(0xbb),
  demote: op(0xb6),
};

export const f64 = {
  const: (x: number): Code => [0x44, ...bytesOf(new Float64Array([x]))],
  add: op(0xa0),
  mul: op(0xa2),
};

export const v128 = {
  load: (p: Code, offset = 0): Code => join(p, [SIMD, 0], memoryAt(offset)),
  /** One float in all four lanes. */
  splat: (p: Code, offset = 0): Code => join(p, [SIMD, 9], memoryAt(offset)),
  /** One float64 in both lanes. */
  splat64: (p: Code, offset = 0): Code => join(p, [SIMD, 10], memoryAt(offset)),
  store: (p: Code, v: Code, offset = 0): Code => join(p, v, [SIMD, 11], memoryAt(offset)),
  /** Two floats into the lower half, the upper half zero. */
  load2: (p: Code, offset = 0): Code => join(p, [SIMD, 0x5d], memoryAt(offset)),
  store2: (p: Code, v: Code, offset = 0): Code => join(p, v, [SIMD, 0x5b], memoryAt(offset), [0]),
  store1: (p: Code, v: Code, offset = 0): Code => join(p, v, [SIMD, 0x5a], memoryAt(offset), [0]),
  and: simd(0x4e),
  or: simd(0x50),
  /** Bits of the first where the mask (third) is set, else of the second. */
  select: simd(0x52),
  f32: (x: number): Code => [SIMD, 12, ...bytesOf(new Float32Array([x, x, x, x]))],
  f64: (x: number): Code => [SIMD, 12, ...bytesOf(new Float64Array([x, x]))],
  /** Four lanes out of the eight of a and b. */
  pick: (a: Code, b: Code, ...lanes: number[]): Code => [
    ...a,
    ...b,
    SIMD,
    13,
    ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
  ],
};

export const f32x4 = {
  abs: simd(0xe0),
  neg: simd(0xe1),
  sqrt: simd(0xe3),
  add: simd(0xe4),
  sub: simd(0xe5),
  mul: simd(0xe6),
  div: simd(0xe7),
  /** a < b ? b : a */
  pmax: simd(0xeb),
  gt: simd(0x44),
  /** The two lower lanes as float64. */
  promote: simd(0x5f),
};

export const f64x2 = {
  abs: simd(0xec),
  neg: simd(0xed),
  sqrt: simd(0xef),
  add: simd(0xf0),
  sub: simd(0xf1),
  mul: simd(0xf2),
  div: simd(0xf3),
  min: simd(0xf4),
  max: simd(0xf5),
  lt: simd(0x49),
  gt: simd(0x4a),
  ne: simd(0x48),
  splat: op(SIMD, 20),
  /** Two float32 in the lower half, zeros above. */
  demote: simd(0x5e),
};

export const i64x2 = {
  add: simd(0xce),
  shiftLeft: (v: Code, n: number): Code => [...v, ...i32.const(n), SIMD, ...unsigned(0xcb)],
};

/** A function under construction. Parameters are int32: addresses in bytes, and counts. */
export class WasmFunction {
  private readonly types: number[] = [];
  private readonly body: number[] = [];
  readonly params: Local[];

  constructor(
    readonly name: string,
    readonly arity: number,
  ) {
    for (let i = 0; i < arity; i++) this.types.push(I32);
    this.params = Array.from({ length: arity }, (_, index) => ({ index }));
  }

  private local(type: number): Local {
    this.types.push(type);
    return { index: this.types.length - 1 };
  }
  readonly int = (): Local => this.local(I32);
  readonly float = (): Local => this.local(F32);
  readonly double = (): Local => this.local(F64);
  readonly vector = (): Local => this.local(V128);

  do(...code: Code[]): void {
    for (const c of code) this.body.push(...c);
  }

  /** while (condition) body */
  while(condition: Code, body: () => void): void {
    this.body.push(0x03, VOID, ...condition, 0x04, VOID);
    body();
    this.body.push(0x0c, 1, 0x0b, 0x0b);
  }

  /** local += step */
  bump(local: Local, step: Code | number): void {
    this.do(set(local, i32.add(get(local), typeof step === 'number' ? i32.const(step) : step)));
  }

  bytes(): number[] {
    const locals = vector(this.types.slice(this.arity).map((type) => [1, type]));
    const body = join(locals, this.body, [0x0b]);
    return join(unsigned(body.length), body);
  }
}

/** A module that imports its memory as env.memory and exports each function under its name. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const params = (f: WasmFunction) => vector(Array.from({ length: f.arity }, () => [I32]));
  const sections = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // magic number and version
    section(1, vector(functions.map((f) => [0x60, ...params(f), 0]))),
    section(2, vector([[...text('env'), ...text('memory'), 2, 0, 1]])),
    section(3, vector(functions.map((_, i) => unsigned(i)))),
    section(7, vector(functions.map((f, i) => [...text(f.name), 0, ...unsigned(i)]))),
    section(10, vector(functions.map((f) => f.bytes()))),
  ];
  return new Uint8Array(join(...sections));
}
