/** @file What makes prose live, found by looking, and loaded as one piece when the reader comes near the first of it. */
import type { Enhancer } from './enhancers';

const modules = import.meta.glob<Enhancer>('../../book/prose/*/enhance.ts', { eager: true, import: 'default' });

/** Enhancers by name: book/prose/quiz/enhance.ts is `quiz`. */
export const enhancers: ReadonlyMap<string, Enhancer> = new Map(
  Object.entries(modules).map(([file, enhancer]) => [file.split('/').at(-2)!, enhancer]),
);
