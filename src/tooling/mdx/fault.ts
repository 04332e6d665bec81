/** @file A mistake in the content with its place, as the author reads it: file, line, column and one sentence with the mend. */
import type { VFileMessage } from 'vfile-message';

export interface Place {
  /** Path from the project root. */
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
}

export class ContentFault extends Error {
  override name = 'ContentFault';
  constructor(
    readonly place: Place,
    readonly sentence: string,
  ) {
    super(`${place.file}:${place.line}:${place.column}  ${sentence}`);
  }
}

/**
 * What an author must mend, out of whatever the build threw: the sentence alone, without the stack of our own machinery.
 * Other errors come back as they are.
 */
export function plainFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const inMessage = /\S+\.(?:mdx?|yaml):\d+:\d+ {2}.+/.exec(error.message)?.[0];
  const sentence = ['BookError', 'CourseFault'].includes(error.name) ? error.message : (inMessage ?? null);
  if (!sentence) return error;
  const plain = new Error(sentence);
  plain.stack = sentence;
  return plain;
}

/** What the parsers of MDX say, and the mend that an author needs to hear. */
const mends: readonly [RegExp, string][] = [
  [
    /could not parse expression|acorn|in expression|closing brace/i,
    'A brace in prose starts an expression: write \\{ for a brace, or set the formula between dollar signs.',
  ],
  [
    /before name|in name|before attribute/i,
    'A "<" in prose starts a component: write &lt; or set the formula between dollar signs.',
  ],
  [/closing tag|closing slash/i, 'Open and close a component at the same level, or end the tag with />.'],
  [/end of file/i, 'Something opened above is never closed.'],
];

/** Turns a message of the MDX tool chain into a fault with a place and a mend. */
export function faultOf(message: VFileMessage, file: string): ContentFault {
  const reason = message.reason.replace(/\s+/g, ' ').replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '');
  const mend = message.source?.startsWith('book') ? '' : (mends.find(([pattern]) => pattern.test(reason))?.[1] ?? '');
  const sentence = mend ? `${reason.replace(/\.?$/, '.')} ${mend}` : reason;
  // Some messages carry their place only in words: "(14:1-14:17)".
  const [, line, column] = /\((\d+):(\d+)/.exec(message.reason) ?? [];
  return new ContentFault(
    { file, line: message.line ?? Number(line ?? 1), column: message.column ?? Number(column ?? 1) },
    sentence,
  );
}
