/** @file What the client may have to load, found by looking. Each is a chunk of its own, fetched when the reader comes near. */
import type { Enhancer } from './enhancers';

/** Enhancers of prose by name: book/prose/quiz/enhance.ts is `quiz`. */
export const enhancers: ReadonlyMap<string, () => Promise<{ default: Enhancer }>> = new Map(
  Object.entries(import.meta.glob<{ default: Enhancer }>('../../book/prose/*/enhance.ts')).map(([file, load]) => [
    file.split('/').at(-2)!,
    load,
  ]),
);
