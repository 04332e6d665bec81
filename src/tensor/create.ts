/** @file Tensors from numbers. */
import { BookError } from '../base/errors';
import { dtypeOf, type DType } from './dtype';
import { contiguousStrides, showShape, sizeOf, type Shape } from './shape';
import { allocate, allocateLeaf, inScope, place, start } from './storage';
import { Tensor, type NestedNumbers } from './tensor';

export interface TensorOptions {
  /** Default: the shape of the nested arrays, or one dim for a flat list. */
  shape?: Shape;
  /** Default: that of a typed array, else float32. */
  dtype?: DType;
  /** Marks a parameter: backward gives it a gradient. */
  requiresGrad?: boolean;
}

function shapeOfNested(values: NestedNumbers): number[] {
  if (typeof values === 'number') return [];
  return values.length === 0 ? [0] : [values.length, ...shapeOfNested(values[0]!)];
}

function flatten(values: NestedNumbers, shape: Shape, dim: number, out: number[]): void {
  if (typeof values === 'number') {
    if (dim !== shape.length) throw new BookError('tensor: nested arrays must all have the same depth.');
    out.push(values);
    return;
  }
  if (values.length !== shape[dim]) {
    throw new BookError(
      `tensor: ragged nested arrays; dim ${dim} is ${shape[dim] ?? 'missing'} in one place and ${values.length} in another.`,
    );
  }
  for (const v of values) flatten(v, shape, dim + 1, out);
}

type Values = ArrayLike<number> | NestedNumbers;

function isNested(values: Values): values is NestedNumbers {
  return typeof values === 'number' || (Array.isArray(values) && values.some((v) => typeof v !== 'number'));
}

/**
 * A tensor that holds a copy of the numbers: `tensor([[1, 2], [3, 4]])`, `tensor(float32Array, { shape: [2, 8] })`, `tensor(3)`.
 * Throws where the count of numbers and the shape disagree.
 */
export function tensor(values: Values, options: TensorOptions = {}): Tensor {
  let flat: ArrayLike<number>;
  let shape = options.shape;
  if (isNested(values)) {
    const own = shapeOfNested(values);
    const numbers: number[] = [];
    flatten(values, own, 0, numbers);
    flat = numbers;
    shape ??= own;
  } else {
    flat = values;
    shape ??= [values.length];
  }
  if (sizeOf(shape) !== flat.length) {
    throw new BookError(`tensor: shape ${showShape(shape)} holds ${sizeOf(shape)} numbers, but ${flat.length} were given.`);
  }
  const x = room([...shape], options.dtype ?? dtypeOf(flat), options.requiresGrad ?? false);
  x.data.set(flat, x.offset);
  return x;
}

/** Unset room. Parameters and data outside of steps outlive them; what a step makes lives as long as the step. */
function room(shape: Shape, dtype: DType, requiresGrad: boolean): Tensor {
  const size = sizeOf(shape);
  if (requiresGrad || !inScope()) allocateLeaf(size, dtype);
  else allocate(size, dtype);
  const x = new Tensor(place, start, shape, contiguousStrides(shape), dtype, size, true);
  x.requiresGrad = requiresGrad;
  return x;
}

/** A tensor with every element equal to value. */
export function full(shape: Shape, value: number, options: Omit<TensorOptions, 'shape'> = {}): Tensor {
  const x = room([...shape], options.dtype ?? 'float32', options.requiresGrad ?? false);
  x.data.fill(value, x.offset, x.offset + x.size);
  return x;
}

export function zeros(shape: Shape, options: Omit<TensorOptions, 'shape'> = {}): Tensor {
  return full(shape, 0, options);
}

export function ones(shape: Shape, options: Omit<TensorOptions, 'shape'> = {}): Tensor {
  return full(shape, 1, options);
}

/** 0, 1, ..., n - 1; int32 unless told otherwise, since it mostly serves as an index. */
export function arange(n: number, options: Omit<TensorOptions, 'shape'> = {}): Tensor {
  return tensor(
    Array.from({ length: n }, (_, i) => i),
    { dtype: 'int32', ...options },
  );
}

/** The identity matrix. */
export function eye(n: number, options: Omit<TensorOptions, 'shape'> = {}): Tensor {
  const x = zeros([n, n], options);
  for (let i = 0; i < n; i++) x.data[x.offset + i * (n + 1)] = 1;
  return x;
}

/** A single number as a temporary, used where an op is given a plain number. */
export function scalar(value: number, dtype: DType): Tensor {
  allocate(1, dtype);
  const x = new Tensor(place, start, [], [], dtype, 1, true);
  x.data[x.offset] = value;
  return x;
}
