/**
 * @file Data sets from outside, such as files that a course put beside the book. Whoever can read files hands them in before a run
 * begins; a run asks for them by name, and gets the data or one sentence that says why there are none.
 */
import type { Classified } from './dataset';

export type Provided = { ok: true; dataset: Classified } | { ok: false; message: string };

const handedIn = new Map<string, Provided>();

/** Hands a data set in, or says why it could not be read. */
export function provideDataset(name: string, provided: Provided): void {
  handedIn.set(name, provided);
}

/** The data set of this name. */
export function providedDataset(name: string): Provided {
  const none = `The data set "${name}" is fetched by a worker, and this page runs without one: open the lesson itself.`;
  return handedIn.get(name) ?? { ok: false, message: none };
}
