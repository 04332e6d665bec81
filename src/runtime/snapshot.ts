/**
 * @file Copies of an experiment's state that can be kept, sent to a worker and continued from. A state is plain data, typed arrays
 * and tensors; two names for one thing stay two names for one thing.
 */
import { BookError } from '../base/errors';
import { Tensor, tensor, type DType, type NumberArray } from '../tensor';

/** A tensor as plain data. The key is not one that an experiment would use. */
interface StoredTensor {
  $tensor: DType;
  data: NumberArray;
  shape: number[];
  requiresGrad: boolean;
  grad: StoredTensor | null;
}

/** A state in a form that `structuredClone` copies. */
export type Snapshot = unknown;

/** Copies a state. @throws BookError naming the place of anything that is not plain data, a typed array or a tensor. */
export function snapshot(state: unknown): Snapshot {
  return walk(state, new Map(), 'state', store);
}

/** The state of a snapshot, fresh: it may be changed and the snapshot restored again. */
export function restore<State>(stored: Snapshot): State {
  return walk(stored, new Map(), 'state', revive) as State;
}

type Convert = (value: object) => object | undefined;

/** Copies plain data; `convert` takes tensors one way or the other. `seen` keeps shared things shared. */
function walk(value: unknown, seen: Map<object, object>, path: string, convert: Convert): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw notPlain(path, typeof value);
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const copy = convert(value) ?? emptyCopy(value, path);
  seen.set(value, copy);
  if (Array.isArray(copy))
    for (const [index, entry] of (value as unknown[]).entries()) copy.push(walk(entry, seen, `${path}[${index}]`, convert));
  else if (copy instanceof Map)
    for (const [key, entry] of value as Map<unknown, unknown>)
      copy.set(key, walk(entry, seen, `${path}.get(${String(key)})`, convert));
  else if (copy instanceof Set) for (const entry of value as Set<unknown>) copy.add(walk(entry, seen, path, convert));
  else if (isRecord(copy) && isRecord(value) && !('$tensor' in copy)) {
    for (const [key, entry] of Object.entries(value)) copy[key] = walk(entry, seen, `${path}.${key}`, convert);
  }
  return copy;
}

function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A copy of a typed array, or an empty container to fill. */
function emptyCopy(value: object, path: string): object {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return (value as Float32Array).slice();
  if (Array.isArray(value)) return [];
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (isRecord(value)) return {};
  throw notPlain(path, value.constructor.name);
}

function notPlain(path: string, what: string): BookError {
  return new BookError(
    `${path} is a ${what}: a state may hold plain data, typed arrays and tensors only, so that it can be kept.`,
  );
}

const store: Convert = (value) => (value instanceof Tensor ? storeTensor(value) : undefined);

function storeTensor(x: Tensor): StoredTensor {
  const grad = x.grad === null ? null : storeTensor(x.grad);
  return { $tensor: x.dtype, data: x.toArray(), shape: [...x.shape], requiresGrad: x.requiresGrad, grad };
}

const revive: Convert = (value) => ('$tensor' in value ? reviveTensor(value as StoredTensor) : undefined);

function reviveTensor({ $tensor: dtype, data, shape, requiresGrad, grad }: StoredTensor): Tensor {
  const x = tensor(data, { shape, dtype, requiresGrad });
  if (grad !== null) x.grad = reviveTensor(grad);
  return x;
}
