/** @file Grades a response to a quiz question, and says which options' feedback to show. Pure: no DOM. */

export type QuizKind = 'one' | 'several' | 'number' | 'order';

/** What the page says of one option; in `order` questions `place` is its true place, from 0. */
export interface GradedOption {
  readonly correct: boolean;
  readonly value?: number;
  readonly within?: number;
  readonly place?: number;
}

export interface Grade {
  readonly right: boolean;
  /** Indices of the options whose feedback is shown, as they stand on the page. */
  readonly show: readonly number[];
  /** One sentence for the status line. */
  readonly status: string;
}

/** What is missing before the response can be graded, as a sentence; null when it can be. */
export function lacking(kind: QuizKind, response: readonly number[]): string | null {
  if (kind === 'one' && response.length === 0) return 'Choose an answer first.';
  if (kind === 'several' && response.length === 0) return 'Choose at least one answer.';
  if (kind === 'number' && !Number.isFinite(response[0])) return 'Type a number first, such as 0.5, 1/2 or 50 %.';
  return null;
}

/**
 * @param response chosen indices; for `number` the typed value; for `order` the option indices from first to last
 */
export function grade(kind: QuizKind, options: readonly GradedOption[], response: readonly number[]): Grade {
  if (kind === 'number') return gradeNumber(options, response[0] ?? NaN);
  if (kind === 'order') return gradeOrder(options, response);
  const wrong = response.filter((i) => !options[i]?.correct);
  const missed = options.flatMap((option, i) => (option.correct && !response.includes(i) ? [i] : []));
  const right = wrong.length === 0 && missed.length === 0;
  if (kind === 'one') return { right, show: response, status: right ? 'Right.' : 'Not this one.' };
  const status = right
    ? 'Right, all of them.'
    : `Not yet: ${phrase(wrong.length, 'too many')}${wrong.length && missed.length ? ', ' : ''}${phrase(missed.length, 'missing')}.`;
  return { right, show: right ? response : [...wrong, ...missed].sort((a, b) => a - b), status };
}

const phrase = (count: number, what: string): string => (count > 0 ? `${count} ${what}` : '');

/** The first option near enough decides; the one without a value stands for every other number. */
function gradeNumber(options: readonly GradedOption[], typed: number): Grade {
  const near = options.findIndex(
    (o) => o.value !== undefined && Math.abs(typed - o.value) <= (o.within ?? 0) + 1e-12 * Math.abs(o.value),
  );
  const at = near >= 0 ? near : options.findIndex((o) => o.value === undefined);
  const right = options[at]?.correct ?? false;
  return { right, show: at >= 0 ? [at] : [], status: right ? 'Right.' : 'Not this number.' };
}

function gradeOrder(options: readonly GradedOption[], order: readonly number[]): Grade {
  const misplaced = order.filter((option, place) => options[option]?.place !== place);
  const right = misplaced.length === 0;
  const show = right ? order : misplaced;
  return {
    right,
    show: [...show].sort((a, b) => a - b),
    status: right ? 'Right, every step in its place.' : `${order.length - misplaced.length} of ${order.length} in place.`,
  };
}

/** Reads what a reader types: 0.25, 0,25, 1/4, 25 %, 2.5e-1, with either minus. NaN where it is no number. */
export function readNumber(text: string): number {
  const clean = text
    .trim()
    .replace(/\s+/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(',', '.');
  const fraction = /^(-?[\d.]+)\/([\d.]+)$/.exec(clean);
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  if (clean.endsWith('%')) return clean === '%' ? NaN : Number(clean.slice(0, -1)) / 100;
  return clean === '' ? NaN : Number(clean);
}

/** A fixed shuffle of 0…n−1 that depends on the question's id only, and is never the identity for n > 1. */
export function shuffled(n: number, id: string): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  let state = Array.from(id).reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 7);
  for (let i = n - 1; i > 0; i -= 1) {
    // the step of a linear congruential generator: good enough to mix five lines
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order.every((value, i) => value === i) ? order.reverse() : order;
}
