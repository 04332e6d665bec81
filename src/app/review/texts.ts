/** @file Sentences of the review that the build prints and the browser says again. */

/** Before the first card; printed, so that nothing moves for a reader who is new. */
export const nothingYet = 'No card has come to the review yet. Read a lesson, or take its cards below.';
