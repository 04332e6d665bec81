/** @file The mend for a misspelt name in a sentence to its author: the known one that was meant, or all that are legal. */
import { editDistance, nearestName, toKebab } from './names.ts';

/** The nearest of `known`, or null when nothing is near enough to be what was meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  const found = nearestName(word, known);
  if (found === undefined) return null;
  const asked = toKebab(word.slice(0, 100));
  return editDistance(asked, toKebab(found)) <= Math.max(2, Math.ceil(asked.length / 3)) ? found : null;
}

/** "did you mean …?" when something is near, else the legal words. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== null) return `did you mean "${near}"?`;
  return known.length ? `legal here: ${[...known].sort().join(', ')}.` : 'there are none yet.';
}
