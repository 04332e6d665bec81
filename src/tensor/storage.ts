/**
 * @file Where the numbers of tensors live. Nobody frees anything: temporaries are handed out by moving a pointer through an
 * arena, and when it is full, everything in it is copied to the JavaScript heap in one piece, where the collector does the rest.
 *
 * Rule for ops: allocate first, read `.data` and `.resident` after, because an allocation may move everything.
 */
import { makeArray, type DType, type NumberArray } from './dtype';
import { arenaEnd, heap, leafEnd, leafStart } from './kernels/wasm/heap';

/** A block of numbers. While resident, `data` is the shared heap itself and an offset is an address for the kernels. */
export class Storage {
  constructor(
    public data: NumberArray,
    public resident: boolean,
  ) {}
}

/** Marks a storage whose scope has ended. */
export const GONE = new Float32Array(0);

/** Without a scope, small laps keep the arena in the processor's cache; a whole step inside a scope may use all of it. */
const DEFAULT_LAP = 131072;
let lap = DEFAULT_LAP;
let limit = lap;
let top = 0;
let block = new Storage(heap, true);
let blocks: Storage[] = [block];
let depth = 0;
let flushes = 0;

/** The place of the latest allocation: two results without making an object. */
export let place: Storage = block;
export let start = 0;

/** For tests: how many floats the arena holds before it is flushed, inside and outside a scope. */
export function setArenaSize(floats: number | undefined): void {
  lap = floats ?? DEFAULT_LAP;
  limit = depth > 0 && floats === undefined ? arenaEnd : lap;
}

/** Makes room for n numbers and sets `place` and `start`. float32 goes to the arena while it fits. */
export function allocate(n: number, dtype: DType): void {
  if (dtype !== 'float32') {
    place = new Storage(makeArray(dtype, n), false);
    start = 0;
    return;
  }
  if (top + n > limit) {
    if (n > limit) {
      place = new Storage(new Float32Array(n), false);
      start = 0;
      return;
    }
    flush();
  }
  place = block;
  start = top;
  top = (top + n + 3) & ~3; // padded to whole vectors of four
}

/** Moves all temporaries to the JavaScript heap; their tensors follow, for they hold the Storage and not the numbers. */
export function flush(): void {
  const copy = heap.slice(0, top);
  for (const b of blocks) {
    b.data = copy; // offsets stay valid
    b.resident = false;
  }
  block = new Storage(heap, true);
  blocks = [block];
  top = 0;
  flushes++;
}

/** Opens a block of its own; `close` takes it back. Used by scope.ts only. */
export function openBlock(): { block: Storage; outer: Storage; from: number; flushes: number } {
  const outer = block;
  block = new Storage(heap, true);
  blocks.push(block);
  depth++;
  if (lap === DEFAULT_LAP) limit = arenaEnd;
  return { block, outer, from: top, flushes };
}

/** Whether the block is still in the arena: a flush inside the scope has already moved everything out. */
export function stillOpen(opened: { flushes: number }): boolean {
  return opened.flushes === flushes;
}

/** Takes back a block with everything in it; whoever reads it afterwards gets an error. */
export function closeBlock(opened: { block: Storage; outer: Storage; from: number; flushes: number }): void {
  depth--;
  if (depth === 0) limit = lap;
  if (!stillOpen(opened)) return;
  blocks.pop();
  opened.block.data = GONE;
  opened.block.resident = false;
  block = opened.outer;
  top = opened.from;
}

export function inScope(): boolean {
  return depth > 0;
}

/** Places in the heap that collected leaves have given back, by size. */
const free = new Map<number, number[]>();
let leafTop = leafStart;
const registry = new FinalizationRegistry<readonly [size: number, at: number]>(([size, at]) => {
  const list = free.get(size);
  if (list) list.push(at);
  else free.set(size, [at]);
});

/** Room for a parameter or data, which outlive steps: in the heap while there is room, so that kernels reach it without copies. */
export function allocateLeaf(n: number, dtype: DType): void {
  start = 0;
  if (dtype === 'float32') {
    const size = (n + 3) & ~3;
    let at = free.get(size)?.pop();
    if (at === undefined && leafTop + size <= leafEnd) {
      at = leafTop;
      leafTop += size;
    }
    if (at !== undefined) {
      place = new Storage(heap, true);
      start = at;
      registry.register(place, [size, at]);
      return;
    }
  }
  place = new Storage(makeArray(dtype, n), false);
}
