/** @file What was done of a lesson, in one line; printed by the page and filled in by the browser. */

/** How many were done, of how many. */
type Done = readonly [done: number, of: number | string | undefined];

/** `3 of 13 sections, …`, each count kept on one line. What an edition no longer has is not counted beyond what it has. */
export function tally(sections: Done, predictions: Done, questions: Done, exercises: Done): string {
  const counts = { sections, predictions, 'questions right': questions, 'exercises solved': exercises };
  return Object.entries(counts)
    .map(([what, [done, of = 0]]) => `${Math.min(done, Number(of))}\u00a0of\u00a0${of}\u00a0${what}`)
    .join(', ');
}
