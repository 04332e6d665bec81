/** @file Sentences with numbers in them, kept apart until they are set: as text here, as markup in num.tsx and dom.ts. */
import { sig } from '../../../viz/number/format';

/** A sentence in pieces, where a number stands for itself; in the texts `^5` is raised. */
export type Words = readonly (string | number)[];

/** Counts up to here are said to the last digit. */
const LARGEST_COUNT = 999_999;

/** A number for attributes and plain sentences, to three significant digits unless said otherwise; a count to the last one. */
export const numberText = (value: number, digits = 3): string =>
  Number.isInteger(value) && Math.abs(value) <= LARGEST_COUNT ? sig(value, 6) : sig(value, digits);

/** Labels of neighbours on an axis: three digits, and as many more, up to seven, as tell them apart. */
export function textsApart(values: readonly number[]): string[] {
  const texts = (digits: number): string[] => values.map((value) => numberText(value, digits));
  const digits = [3, 4, 5, 6].find((d) => new Set(texts(d)).size === values.length) ?? 7;
  return texts(digits);
}

/**
 * "0.141 to 0.174": a range with as many digits as tell its ends apart, up to five; one number, to `alone` digits, where they are the
 * same.
 */
export function rangeText(low: number, high: number, alone = 3): string {
  const digits = [2, 3, 4, 5].find((d) => numberText(low, d) !== numberText(high, d));
  return digits === undefined || low === high
    ? numberText(low, alone)
    : `${numberText(low, digits)} to ${numberText(high, digits)}`;
}

/** The sentence as plain text; an exponent is written `10^−5`. */
export const wordsText = (words: Words): string => words.map((w) => (typeof w === 'number' ? sig(w) : w)).join('');

/** "3 times", "570 times", "1.4 times": how a factor of at least 1 is said. */
export const timesText = (factor: number): string => `${sig(factor)} times`;
