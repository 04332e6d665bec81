/** @file What this book remembers of a reader, and the check that every stored blob passes before it is used. */
import type { CaseResult } from '../../widgets/define';

/**
 * Raised when a record changes so that an earlier edition would misread it; a blob with a higher number is never touched.
 * A new section needs no raise: an edition carries along the sections that it does not know.
 */
export const VERSION = 1;

/** The last result of a quiz question. */
export interface Answer {
  readonly right: boolean;
  readonly tries: number;
}

export type Sureness = 'guess' | 'fairly' | 'certain';

/** A committed prediction. `guess` is what the reader set: an option's index, a number, or a sketch. */
export interface Prediction {
  readonly guess: readonly number[];
  readonly right: boolean;
  readonly sure: Sureness;
}

/** How an exercise went, by the reader's own word. */
export type ExerciseMark = 'had-it' | 'not-yet';

/** Where a reader was last in a lesson: a section's id, and when, in milliseconds since 1970. */
export interface Place {
  readonly section: string;
  readonly at: number;
}

/** The schedule of one card, as FSRS keeps it. Times in milliseconds since 1970. */
export interface Review {
  readonly due: number;
  /** Null before the first review. */
  readonly last: number | null;
  /** Days until recall has fallen to nine in ten. */
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number;
}

/**
 * Records by `lesson/id`; `read` lists the section ids a reader has passed, and `places` where the reader was,
 * by lesson. `cases` holds how each case of a widget ended the first time, by `widget/number`.
 */
export interface Progress {
  readonly version: typeof VERSION;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly predictions: Readonly<Record<string, Prediction>>;
  readonly exercises: Readonly<Record<string, ExerciseMark>>;
  readonly read: Readonly<Record<string, readonly string[]>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly reviews: Readonly<Record<string, Review>>;
  readonly cases: Readonly<Record<string, CaseResult>>;
}

export type Section = Exclude<keyof Progress, 'version'>;

export const emptyProgress: Progress = {
  version: VERSION,
  answers: {},
  predictions: {},
  exercises: {},
  read: {},
  places: {},
  reviews: {},
  cases: {},
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value.length < 200;
/** What a Date can hold. */
const isTime = (value: unknown): value is number => isFinite(value) && Math.abs(value) <= 8.64e15;
const KEY = /^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80})?$/;

/** One check per section: whether a stored value is a legal record. */
const checks: { [S in Section]: (value: unknown) => boolean } = {
  answers: (v) => isRecord(v) && typeof v.right === 'boolean' && isCount(v.tries),
  predictions: (v) =>
    isRecord(v) && Array.isArray(v.guess) && v.guess.every(isFinite) && typeof v.right === 'boolean' && isSureness(v.sure),
  exercises: (v) => v === 'had-it' || v === 'not-yet',
  read: (v) => Array.isArray(v) && v.every(isName),
  places: (v) => isRecord(v) && isName(v.section) && isTime(v.at),
  reviews: (v) =>
    isRecord(v) &&
    isTime(v.due) &&
    (v.last === null || isTime(v.last)) &&
    [v.stability, v.difficulty, v.scheduledDays].every((size) => isFinite(size) && size >= 0) &&
    [v.learningSteps, v.reps, v.lapses].every(isCount) &&
    isCount(v.state) &&
    v.state <= 3,
  cases: (v) => isRecord(v) && typeof v.solved === 'boolean' && isCount(v.probes) && isCount(v.wrong),
};

/** The sections that this edition knows. */
export const sections = Object.keys(checks) as Section[];

const isSureness = (value: unknown): value is Sureness => value === 'guess' || value === 'fairly' || value === 'certain';

/** What became of a stored text. `dropped` counts records that were not legal; the rest is kept. */
export type Checked =
  | { readonly state: 'good'; readonly progress: Progress; readonly dropped: number }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer' };

/** Reads a stored text. Never throws. */
export function checkProgress(text: string): Checked {
  const blob = parsed(text);
  if (!isRecord(blob) || !isCount(blob.version) || blob.version < 1) return { state: 'damaged' };
  if (blob.version > VERSION) return { state: 'newer' };
  let dropped = 0;
  const known = sections.map((name) => {
    const stored = blob[name] ?? {};
    if (!isRecord(stored)) {
      dropped += 1;
      return [name, {}];
    }
    const good = Object.entries(stored).filter(([key, value]) => KEY.test(key) && checks[name](value));
    dropped += Object.keys(stored).length - good.length;
    return [name, Object.fromEntries(good)];
  });
  // what a later edition keeps beside these sections stays as it is
  const progress = { ...blob, ...Object.fromEntries(known), version: VERSION } as Progress;
  return { state: 'good', progress, dropped };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
