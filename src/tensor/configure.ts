/** @file Switches for tests: the same bits must come out whatever they say. */
import { enableWasm } from './kernels/table';
import { setArenaSize } from './storage';

export interface Configuration {
  /** Use the WebAssembly kernels where they can serve; default true. */
  wasm?: boolean;
  /** Floats in the arena before it is flushed; a small one makes every allocation move everything. */
  arena?: number | undefined;
}

export function configure(options: Configuration): void {
  if (options.wasm !== undefined) enableWasm(options.wasm);
  if ('arena' in options) setArenaSize(options.arena);
}
