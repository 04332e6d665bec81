/** @file What was done of a lesson, in one line; printed by the page and filled in by the browser. */

/** How many were done, of how many. */
type Done = readonly [done: number, of: number | string | undefined];

/** `3 of 13 sections, …`, each count kept on one line. */
export function tally(sections: Done, predictions: Done, questions: Done, exercises: Done): string {
  const counts = { sections, predictions, 'questions right': questions, 'exercises solved': exercises };
  return Object.entries(counts)
    .map(([what, [done, of]]) => `${done}\u00a0of\u00a0${of ?? 0}\u00a0${what}`)
    .join(', ');
}
