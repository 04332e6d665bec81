/** @file Names as people type them: camelCase and kebab-case, and the nearest known name to a misspelt one. */

/** `learningRate` → `learning-rate`. */
export function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `learning-rate` → `learningRate`. */
export function toCamel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** True for lower-case words and digits joined by single hyphens, the form of every id and option. */
export function isKebab(name: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
}

/** Levenshtein distance: insertions, deletions and replacements that turn one word into the other. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[to.length]!;
}

/** The known name nearest to a misspelt one, or undefined when none is known. Only the first 100 characters are compared. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const asked = toKebab(name.slice(0, 100));
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const distance = editDistance(asked, toKebab(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A label inside a sentence: "Learning rate" becomes "learning rate", "ReLU" and "L2" stay. */
export function decapitalized(label: string): string {
  return /^[A-Z][a-z ]+\b/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
