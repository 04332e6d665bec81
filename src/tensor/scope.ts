/**
 * @file `scope(f)`: everything made inside is taken back at once when f returns, without a copy and without work for the
 * collector. The runtime puts it around each step of an experiment; lesson code never sees it.
 */
import { closeBlock, inScope, openBlock, stillOpen, Storage } from './storage';
import { contiguousStrides } from './shape';
import { copyNumbers, Tensor } from './tensor';

/** Leaves that got a gradient inside the open scopes: those gradients outlive the scope too. */
const touched = new Set<Tensor>();

/** Called by backward for each leaf it gives a gradient. */
export function rememberGradient(leaf: Tensor): void {
  touched.add(leaf);
}

function isWalkable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** The tensors in a result of plain data: arrays, objects, maps and sets. */
function collect(value: unknown, found: Set<Tensor>, seen: Set<object>): void {
  if (!isWalkable(value) || seen.has(value)) return;
  if (value instanceof Tensor) {
    found.add(value);
    if (value.grad) found.add(value.grad);
    return;
  }
  seen.add(value);
  if (Array.isArray(value) || value instanceof Set) for (const v of value) collect(v, found, seen);
  else if (value instanceof Map) for (const v of value.values()) collect(v, found, seen);
  else for (const key in value) collect((value as Record<string, unknown>)[key], found, seen);
}

/** Moves tensors out of a block that is about to be taken back, all into one array. */
function moveOut(tensors: Iterable<Tensor>, block: Storage): void {
  const leaving = [...tensors].filter((x) => x.storage === block);
  const total = leaving.reduce((sum, x) => sum + x.size, 0);
  if (leaving.length === 0) return;
  const storage = new Storage(new Float32Array(total), false);
  let at = 0;
  for (const x of leaving) {
    copyNumbers(x, storage.data, at);
    x.storage = storage;
    x.offset = at;
    x.strides = contiguousStrides(x.shape);
    x.isContiguous = true;
    at += x.size;
  }
}

/**
 * Calls f and takes back the room of every tensor it made, except those in its result and the gradients of parameters.
 * Reading any other tensor from inside afterwards throws. f must not be asynchronous.
 */
export function scope<T>(f: () => T): T {
  const opened = openBlock();
  try {
    const result = f();
    if (stillOpen(opened)) {
      const kept = new Set<Tensor>();
      collect(result, kept, new Set());
      for (const leaf of touched) if (leaf.grad) kept.add(leaf.grad);
      moveOut(kept, opened.block);
    }
    return result;
  } finally {
    closeBlock(opened);
    if (!inScope()) touched.clear();
  }
}
