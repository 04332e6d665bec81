/**
 * @file The Tensor: a view (shape, strides, offset) on a storage of numbers, plus the op that made it. Words are PyTorch's.
 *
 * Values are immutable, except those of parameters under an optimizer. The graph is nothing more than the fields `op` and
 * `inputs`, public because lessons draw it; `backward` frees it. Methods such as `x.add(y)` come from the op table (methods.ts).
 */
import { BookError } from '../base/errors';
import type { AnyOp } from './define-op';
import type { DType, NumberArray } from './dtype';
import { makeArray } from './dtype';
import { contiguousStrides, isContiguous, showShape, sizeOf, type Shape } from './shape';
import { allocate, GONE, place, start, type Storage } from './storage';

const NONE: readonly Tensor[] = [];

export class Tensor {
  /** Whether backward should reach this tensor. Set it on leaves; results inherit it. */
  requiresGrad = false;
  /** The gradient of the last `backward` calls, added up. Only leaves keep it, and tensors under `retainGrad`. */
  grad: Tensor | null = null;
  /** The op that made this tensor and its arguments, until backward frees them. */
  op: AnyOp | null = null;
  inputs: readonly Tensor[] = NONE;
  attrs: unknown = undefined;
  /** Set by `retainGrad`: keep the gradient of this result too. */
  retainsGrad = false;
  /** Set when backward has used and freed the record of this tensor. */
  freed = false;
  /** Order of creation among recorded tensors. */
  id = 0;
  /** Bookkeeping of one backward pass: the gradient under way, whether we may add into it, and the pass that met us. */
  slot: Tensor | null = null;
  ownsSlot = false;
  mark = 0;

  constructor(
    public storage: Storage,
    public offset: number,
    public shape: Shape,
    public strides: Shape,
    readonly dtype: DType,
    readonly size: number,
    /** Whether the elements lie in row-major order without gaps. */
    public isContiguous: boolean,
  ) {}

  get ndim(): number {
    return this.shape.length;
  }

  /** A leaf was made from numbers, not by a recorded op. */
  get isLeaf(): boolean {
    return this.op === null && !this.freed;
  }

  /** The array this tensor looks at; element 0 is at `offset`, and the rest as the strides say. */
  get data(): NumberArray {
    if (this.storage.data === GONE && this.size > 0) {
      throw new BookError('This tensor was made inside a step (a scope) that has ended: return it from the step to keep it.');
    }
    return this.storage.data;
  }

  /** The number in a tensor of one element. */
  item(): number {
    if (this.size !== 1)
      throw new BookError(`item: needs one element, but the shape is ${showShape(this.shape)}; reduce it first.`);
    return this.data[this.offset]!;
  }

  /** The element at an index, e.g. `x.at(0, 2)`. */
  at(...index: number[]): number {
    let p = this.offset;
    for (let d = 0; d < this.shape.length; d++) {
      const i = index[d] ?? 0;
      const n = this.shape[d]!;
      if (i < -n || i >= n)
        throw new BookError(`at: index ${i} is outside dim ${d} of size ${n} (shape ${showShape(this.shape)}).`);
      p += (i < 0 ? i + n : i) * this.strides[d]!;
    }
    return this.data[p]!;
  }

  /** A copy of the numbers in row-major order. */
  toArray(): NumberArray {
    const out = makeArray(this.dtype, this.size);
    copyNumbers(this, out, 0);
    return out;
  }

  /** The numbers as nested arrays, PyTorch's `tolist`. */
  toList(): NestedNumbers {
    const flat = this.toArray();
    const nest = (dim: number, at: number): NestedNumbers => {
      if (dim === this.ndim) return flat[at]!;
      const step = sizeOf(this.shape.slice(dim + 1));
      return Array.from({ length: this.shape[dim]! }, (_, i) => nest(dim + 1, at + i * step));
    };
    return nest(0, 0);
  }

  /** The same numbers without their history: backward stops here. */
  detach(): Tensor {
    return new Tensor(this.storage, this.offset, this.shape, this.strides, this.dtype, this.size, this.isContiguous);
  }

  /** The same numbers in another dtype, without history; int32 truncates. */
  to(dtype: DType): Tensor {
    const x = empty(this.shape, dtype);
    copyNumbers(this, x.data, x.offset);
    return x;
  }

  /** Forgets the gradient, so that the next backward starts from nothing. */
  zeroGrad(): void {
    this.grad = null;
  }

  /** Asks backward to keep the gradient of this result, which is no leaf; lessons look at gradients of activations. */
  retainGrad(): this {
    this.retainsGrad = true;
    return this;
  }

  toString(): string {
    return `Tensor(${showShape(this.shape)} ${this.dtype}: ${JSON.stringify(this.toList())})`;
  }
}

export type NestedNumbers = number | NestedNumbers[];

/** A contiguous tensor with unset contents. The allocation may flush: read `.data` of other tensors after it. */
export function empty(shape: Shape, dtype: DType): Tensor {
  const size = sizeOf(shape);
  allocate(size, dtype);
  return new Tensor(place, start, shape, contiguousStrides(shape), dtype, size, true);
}

/** An unset contiguous tensor of the shape and dtype of x. */
export function emptyLike(x: Tensor): Tensor {
  if (!x.isContiguous) return empty(x.shape, x.dtype);
  allocate(x.size, x.dtype);
  return new Tensor(place, start, x.shape, x.strides, x.dtype, x.size, true);
}

/** Another look at the numbers of x; costs nothing. */
export function viewOf(x: Tensor, shape: Shape, strides: Shape, offset = x.offset): Tensor {
  return new Tensor(x.storage, offset, shape, strides, x.dtype, sizeOf(shape), isContiguous(shape, strides));
}

/** Writes the elements of x in row-major order to out, from place `at` on. */
export function copyNumbers(x: Tensor, out: NumberArray, at: number): void {
  const { data, offset, shape, strides, size } = x;
  if (size === 0) return;
  if (x.isContiguous) {
    if (size > 64) out.set(data.subarray(offset, offset + size), at);
    else for (let i = 0; i < size; i++) out[at + i] = data[offset + i]!;
    return;
  }
  const last = shape.length - 1;
  const n = shape[last]!;
  const step = strides[last]!;
  const index = new Array<number>(last + 1).fill(0);
  for (let o = at, p = offset; o < at + size; o += n) {
    for (let i = 0, q = p; i < n; i++, q += step) out[o + i] = data[q]!;
    for (let d = last - 1; d >= 0; d--) {
      p += strides[d]!;
      if (++index[d]! < shape[d]!) break;
      p -= strides[d]! * shape[d]!;
      index[d] = 0;
    }
  }
}
