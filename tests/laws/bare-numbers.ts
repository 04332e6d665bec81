/**
 * @file The rule on numbers in prose: a result is never typed by hand.
 * A number with a decimal point, in scientific notation or in percent must come from <Computed>, <Claim> or <Published>, be part of a
 * formula or of code, or stand in <N why="…"> with its reason. Questions, exercises and mistakes are worked by hand and are free, so are
 * whole numbers: they count and name things far more often than they report a run.
 */
import type { Words } from './lesson-reader';

/** Components in which numbers may be typed: their text is a question, is worked on paper, or is checked elsewhere. */
const free = ['Claim', 'Computed', 'Published', 'N', 'Predict', 'Quiz', 'Exercise', 'Mistakes', 'Mistake'];

/** 0.25, 1,234.5, 3e-4, 72 %, 72%. A version or section number such as 1.2.3 is none. */
const resultLike = /(?<![\w.])\d[\d,]*(?:\.\d+(?!\.\d)(?:e[-+]?\d+)?|e[-+]?\d+|(?=[\s\u00a0]?%))(?![\w])/gi;

/** The bare numbers of a lesson, each with its line. */
export function bareNumbers(words: readonly Words[]): { number: string; line: number }[] {
  return words
    .filter(({ inside }) => !inside.some((name) => free.includes(name)))
    .flatMap(({ text, line }) => Array.from(text.matchAll(resultLike), (match) => ({ number: match[0], line })));
}
