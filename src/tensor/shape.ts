/** @file Arithmetic on shapes and strides, in NumPy's conventions. Strides count elements, not bytes. */
import { BookError } from '../base/errors';

export type Shape = readonly number[];

/** The number of elements of a shape; 1 for the empty shape of a single number. */
export function sizeOf(shape: Shape): number {
  let n = 1;
  for (let i = 0; i < shape.length; i++) n *= shape[i]!;
  return n;
}

const ONE: Shape = [1];

/** Strides of a row-major tensor. */
export function contiguousStrides(shape: Shape): Shape {
  const n = shape.length;
  if (n === 1) return ONE;
  if (n === 2) return [shape[1]!, 1];
  const strides = new Array<number>(n);
  for (let i = n - 1, step = 1; i >= 0; i--) {
    strides[i] = step;
    step *= shape[i]!;
  }
  return strides;
}

/** Whether the strides walk the elements in row-major order without gaps; dims of size 1 do not matter. */
export function isContiguous(shape: Shape, strides: Shape): boolean {
  let step = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    const n = shape[i]!;
    if (n === 0) return true;
    if (n !== 1 && strides[i] !== step) return false;
    step *= n;
  }
  return true;
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** [2,3] as people write it. */
export function showShape(shape: Shape): string {
  return `[${shape.join(',')}]`;
}

/** The shape that a and b broadcast to: aligned at the last dim, a dim of 1 or a missing one repeats. */
export function broadcastShapes(name: string, a: Shape, b: Shape): Shape {
  const n = Math.max(a.length, b.length);
  const out = new Array<number>(n);
  for (let i = 1; i <= n; i++) {
    const p = a[a.length - i] ?? 1;
    const q = b[b.length - i] ?? 1;
    if (p !== q && p !== 1 && q !== 1) {
      const shapes = `shapes ${showShape(a)} and ${showShape(b)}`;
      throw new BookError(
        `${name}: dim ${-i} is ${p} in argument 1 but ${q} in argument 2 (${shapes}). ` +
          'Broadcasting repeats dims of size 1 only: reshape one of them or unsqueeze the dim that is meant.',
      );
    }
    out[n - i] = p === 1 ? q : p;
  }
  return out;
}

/** An axis counted from the front; -1 is the last. */
export function normalizeAxis(name: string, axis: number, ndim: number): number {
  const k = axis < 0 ? axis + ndim : axis;
  if (!Number.isInteger(axis) || k < 0 || k >= Math.max(ndim, 1)) {
    throw new BookError(`${name}: axis ${axis} does not exist in a tensor of ${ndim} dims; use ${-ndim} to ${ndim - 1}.`);
  }
  return k;
}

/** Axes counted from the front, ascending. Nothing or null means all of them. */
export function normalizeAxes(name: string, axes: number | Shape | null | undefined, ndim: number): Shape {
  if (axes === null || axes === undefined) return Array.from({ length: ndim }, (_, i) => i);
  if (ndim === 0) return []; // a single number has no axis; PyTorch accepts 0 and -1 for it
  const list = (typeof axes === 'number' ? [axes] : axes).map((axis) => normalizeAxis(name, axis, ndim));
  const sorted = [...list].sort((a, b) => a - b);
  const twice = sorted.find((axis, i) => axis === sorted[i + 1]);
  if (twice !== undefined)
    throw new BookError(`${name}: axis ${twice} is given twice in ${showShape(list)}; name each axis once.`);
  return sorted;
}

/** The shape after the axes (ascending) are reduced away, or kept with size 1. */
export function reducedShape(shape: Shape, axes: Shape, keepdim: boolean): Shape {
  const out: number[] = [];
  for (let i = 0; i < shape.length; i++) {
    if (!axes.includes(i)) out.push(shape[i]!);
    else if (keepdim) out.push(1);
  }
  return out;
}
