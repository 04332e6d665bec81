/**
 * @file The memory that tensors share with the WebAssembly kernels. It is reserved once and never grows, because growing
 * detaches every view of it and numbers would silently read as undefined. Without WebAssembly it is a plain array.
 */

/** Sizes tried in turn: 64 MiB, and 16 MiB where a phone refuses that much. */
const PAGES = [1024, 256];
const PAGE_FLOATS = 16384;

function reserve(): { memory: WebAssembly.Memory | null; buffer: ArrayBufferLike } {
  if (typeof WebAssembly !== 'undefined') {
    for (const pages of PAGES) {
      try {
        const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
        return { memory, buffer: memory.buffer };
      } catch {
        // try the next size: placement changes speed, never bits
      }
    }
  }
  return { memory: null, buffer: new ArrayBuffer(4 * PAGE_FLOATS * 256) };
}

const reserved = reserve();

/** The wasm memory, or null where WebAssembly is missing. */
export const memory = reserved.memory;

/** The same memory as float32 numbers: the place of a number here is its address for the kernels, divided by 4. */
export const heap = new Float32Array(reserved.buffer);

/** The same memory as float64 numbers, for single arguments. */
export const wideHeap = new Float64Array(reserved.buffer);

/** Temporaries live in [0, arenaEnd), copied operands in [scratchStart, leafStart), parameters and data from leafStart on. */
export const arenaEnd = (heap.length * 3) >> 3;
/** Where a kernel finds an argument that is no address. */
export const numberAt = arenaEnd;
export const scratchStart = arenaEnd + 16;
export const leafStart = heap.length >> 1;
/** Kernels read whole vectors of four floats, so the last numbers stay unused. */
export const leafEnd = heap.length - 16;
