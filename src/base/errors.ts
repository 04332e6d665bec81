/** @file Errors meant for programmers: a lesson's reader never sees one, so the message may name code. */

/** A mistake in our own code or content (a bad definition, a broken law). The message says what is wrong and how to mend it. */
export class BookError extends Error {
  override name = 'BookError';
}

/** Throws a {@link BookError} unless the condition holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BookError(message);
}

/** The message of anything that was thrown, also when it is no Error. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
