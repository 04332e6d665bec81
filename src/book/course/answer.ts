/** @file An answer file: a run as a student made it, written by the task's page and read by the grader. Documented in content/teaching. */
import { LARGEST_SEED } from '../../base/url';
import type { Recorded, Replayed } from './replay';
import { LONGEST_NAME, tidyName } from './student';

export const ANSWER_FORMAT = 'watch-it-learn/answer';
export const ANSWER_VERSION = 1;

/** A file has a few hundred bytes; hundreds of live changes make some thousands. */
export const LARGEST_ANSWER = 256 * 1024;

/** More changes than hands can make in a run. */
const MOST_CHANGES = 2000;
const MOST_STEPS = 100_000;

export interface Answer {
  format: typeof ANSWER_FORMAT;
  version: typeof ANSWER_VERSION;
  /** Version of the book that wrote it. */
  book: string;
  course: string;
  task: string;
  student: string;
  run: Recorded;
  /** What the run gave; JSON has no NaN and no infinities, so these stand as texts. */
  result: { measure: string; value: number | string; digest: string };
}

export interface AnswerHead {
  book: string;
  course: string;
  task: string;
  student: string;
}

/** The answer to a task. */
export function answerOf(head: AnswerHead, run: Recorded, measure: string, { value, digest, steps }: Replayed): Answer {
  const changes = run.changes.filter((change) => change.step < steps);
  return {
    ...{ format: ANSWER_FORMAT, version: ANSWER_VERSION, ...head },
    run: { ...run, changes, steps },
    result: { measure, value: Number.isFinite(value) ? value : String(value), digest },
  };
}

export const writeAnswer = (answer: Answer): string => `${JSON.stringify(answer, null, 2)}\n`;

/** `answer-deep-sigmoid-ada-lovelace.json`; accents go, other letters beyond ASCII become hyphens, for all file systems can store those. */
export function fileNameOf({ task, student }: Pick<Answer, 'task' | 'student'>): string {
  const plain = student
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `answer-${task}-${plain || 'student'}.json`;
}

export type ReadAnswer = { ok: true; answer: Answer } | { ok: false; sentence: string };

class Damage extends Error {}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function block(parent: Json, key: string): Json {
  const value = parent[key];
  if (!isObject(value)) throw new Damage(`"${key}" is missing or no block`);
  return value;
}

function text(parent: Json, key: string, longest = 80): string {
  const value = parent[key];
  if (typeof value !== 'string' || value === '' || value.length > longest)
    throw new Damage(`"${key}" is missing or no text of up to ${longest} characters`);
  // What is printed in a terminal or a table holds nothing that could act there.
  return value.replace(/\p{Cc}/gu, ' ');
}

function whole(parent: Json, key: string, largest: number): number {
  const value = parent[key];
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > largest)
    throw new Damage(`"${key}" is missing or no whole number up to ${largest}`);
  return value as number;
}

function changesIn(run: Json, steps: number): Recorded['changes'] {
  const { changes } = run;
  if (!Array.isArray(changes) || changes.length > MOST_CHANGES)
    throw new Damage(`"changes" is missing or no list of up to ${MOST_CHANGES}`);
  return changes.map((change: unknown) => {
    if (!isObject(change)) throw new Damage('"changes" holds something that is no change');
    return { step: whole(change, 'step', steps), params: block(change, 'params') };
  });
}

function answerIn(file: Json): Answer {
  const [run, result] = [block(file, 'run'), block(file, 'result')];
  const steps = whole(run, 'steps', MOST_STEPS);
  const student = tidyName(text(file, 'student', LONGEST_NAME));
  if (student === '') throw new Damage('"student" is empty');
  const { value } = result;
  const named = typeof value === 'string' && ['NaN', 'Infinity', '-Infinity'].includes(value);
  if (typeof value !== 'number' && !named) throw new Damage('"value" is missing or no number');
  return {
    ...{ format: ANSWER_FORMAT, version: ANSWER_VERSION, student },
    ...{ book: text(file, 'book'), course: text(file, 'course'), task: text(file, 'task') },
    run: { seed: whole(run, 'seed', LARGEST_SEED), params: block(run, 'params'), changes: changesIn(run, steps), steps },
    result: { measure: text(result, 'measure'), value, digest: text(result, 'digest') },
  };
}

/** Reads an answer file, whatever it holds; what is wrong with it comes as one sentence. Never throws. */
export function readAnswer(source: string): ReadAnswer {
  const refuse = (sentence: string): ReadAnswer => ({ ok: false, sentence });
  if (source.length > LARGEST_ANSWER)
    return refuse(`The file is larger than ${LARGEST_ANSWER / 1024} KB, which no answer file is.`);
  if (source.trim() === '') return refuse('The file is empty.');
  let file: unknown;
  try {
    file = JSON.parse(source);
  } catch {
    return refuse('The file is damaged or cut short: it is no complete JSON. Ask for it again.');
  }
  if (!isObject(file) || file.format !== ANSWER_FORMAT) return refuse('The file is no answer file of this book.');
  const { version } = file;
  if (version !== ANSWER_VERSION) {
    const newer = typeof version === 'number' && version > ANSWER_VERSION;
    const advice = newer ? 'Update this copy of the book, then grade again.' : 'Ask for it again.';
    return refuse(
      `The file is in version ${JSON.stringify(version)?.slice(0, 20)} of the format, this grader reads ${ANSWER_VERSION}. ${advice}`,
    );
  }
  try {
    return { ok: true, answer: answerIn(file) };
  } catch (thrown) {
    if (!(thrown instanceof Damage)) throw thrown;
    return refuse(`The file is damaged: ${thrown.message}. Ask for it again.`);
  }
}
