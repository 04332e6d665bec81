/** @file Arguments for every op of the table, drawn from its own samples: what the laws over ops iterate over. */
import { random, type Random } from '../../src/base/random';
import { apply, type AnyOp, type Sample } from '../../src/tensor/define-op';
import { tensor } from '../../src/tensor/create';
import type { DType } from '../../src/tensor/dtype';
import * as table from '../../src/tensor/ops';
import { sizeOf, type Shape } from '../../src/tensor/shape';
import { viewOf, type Tensor } from '../../src/tensor/tensor';
import '../../src/tensor';

/** All ops, by name. */
export const ops: AnyOp[] = Object.values(table).map((f) => f.op);

/** How the values of an argument are chosen within the range of its sample. */
export const families = ['spread', 'clustered', 'constant'] as const;
export type Family = (typeof families)[number];

/** How an argument lies in memory; the numbers are the same. */
export const layouts = ['contiguous', 'transposed', 'strided', 'reversed'] as const;
export type Layout = (typeof layouts)[number];

/** 'float' arguments take the dtype under test, index arguments stay int32. */
function dtypeOf(op: AnyOp, argument: number, dtype: DType): DType {
  const kind = op.kinds?.[op.list ? 0 : argument] ?? 'float';
  return kind === 'int32' ? 'int32' : dtype;
}

function rangeOf(sample: Sample<unknown>, argument: number): readonly [number, number] {
  const range = sample.range ?? [-2, 2];
  return typeof range[0] === 'number' ? (range as [number, number]) : (range[argument] as [number, number]);
}

function drawOne(r: Random, [low, high]: readonly [number, number], family: Family): number {
  if (family === 'constant') return Math.fround(low + 0.75 * (high - low));
  const width = family === 'spread' ? 1 : 0.01;
  return Math.fround(r.uniform(low, low + width * (high - low)));
}

/** Numbers at least 0.006 apart, also across arguments: no ties for max and its like. */
function distinctValues(r: Random, count: number, argument: number): number[] {
  return [...r.permutation(count)].map((i) => Math.fround(0.02 * i + 0.007 * argument - 0.1));
}

/** Moves a number off the kinks of the function. */
function off(value: number, avoid: readonly number[]): number {
  const near = avoid.find((kink) => Math.abs(value - kink) < 0.01);
  return near === undefined ? value : near + 0.0625;
}

/** The numbers of each argument of a sample, float32 numbers whatever the dtype. */
export function drawValues(op: AnyOp, sample: Sample<unknown>, family: Family, key: string): number[][] {
  const r = random(7, op.name, key, family);
  return sample.shapes.map((shape, argument) => {
    const fixed = sample.values?.[argument];
    if (fixed) return [...fixed];
    const n = sizeOf(shape);
    if (sample.distinct) return distinctValues(r, n, argument);
    const range = rangeOf(sample, argument);
    return Array.from({ length: n }, () => off(drawOne(r, range, family), sample.avoid ?? []));
  });
}

/** A tensor with these numbers in row-major order, laid out in memory as asked. */
export function lay(values: readonly number[], shape: Shape, dtype: DType, layout: Layout): Tensor {
  const plain = tensor([...values], { shape, dtype });
  if (layout === 'contiguous' || shape.length === 0) return plain;
  if (layout === 'transposed') {
    const order = shape.map((_, d) => d).reverse();
    return plain.permute(order).contiguous().permute(order);
  }
  if (layout === 'reversed') {
    const axes = shape.map((_, d) => d);
    return plain.flip(axes).contiguous().flip(axes);
  }
  // Every second element of a larger array, starting at the fourth.
  const n = sizeOf(shape);
  const wide = new Array<number>(2 * n + 4).fill(99);
  values.forEach((v, i) => (wide[4 + 2 * i] = v));
  const base = tensor(wide, { dtype });
  const strides = plain.strides.map((s) => 2 * s);
  return viewOf(base, shape, strides, base.offset + 4);
}

export interface Drawn {
  inputs: Tensor[];
  attrs: unknown;
}

/** The arguments of a sample as tensors. */
export function draw(op: AnyOp, sample: Sample<unknown>, dtype: DType, family: Family, layout: Layout, key = ''): Drawn {
  const values = drawValues(op, sample, family, key);
  const inputs = values.map((v, i) => lay(v, sample.shapes[i]!, dtypeOf(op, i, dtype), layout));
  return { inputs, attrs: sample.attrs };
}

/** Which arguments of an op can have a gradient: no indices, and not the condition of `where`. */
export function differentiable(op: AnyOp): (argument: number) => boolean {
  const isCondition = (argument: number): boolean => op.name === 'where' && argument === 0;
  const kind = (argument: number): string => op.kinds?.[op.list ? 0 : argument] ?? 'float';
  return (argument) => op.backward !== null && kind(argument) !== 'int32' && !isCondition(argument);
}

export function call(op: AnyOp, { inputs, attrs }: Drawn): Tensor {
  return apply(op, inputs, attrs);
}

/** Bits as unsigned integers, every NaN as one value. */
export function bitsOf(x: Tensor): number[] {
  const values = x.toArray();
  if (values instanceof Int32Array) return [...values];
  return [...new Uint32Array(values.map((v) => (v === v ? v : NaN)).buffer)];
}

/** One line for a failure: which op, sample and setting. */
export function label(op: AnyOp, sample: Sample<unknown>, ...more: string[]): string {
  return `${op.name} on ${JSON.stringify(sample.shapes)} ${JSON.stringify(sample.attrs ?? {})} ${more.join(' ')}`;
}

/** Runs of each fast-check property: 100, or PROPERTY_RUNS. */
export const propertyRuns = Number(process.env['PROPERTY_RUNS'] ?? 100);
