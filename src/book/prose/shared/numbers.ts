/** @file Sentences with numbers in them, kept apart until they are set: as text here, as markup in num.tsx and dom.ts. */
import { sig } from '../../../viz/number/format';

/** A sentence in pieces, where a number stands for itself. */
export type Words = readonly (string | number)[];

/** A number for attributes and plain sentences, to three significant digits unless said otherwise. */
export const numberText = (value: number, digits = 3): string => sig(value, digits);

/** The sentence as plain text; an exponent is written `10^−5`. */
export const wordsText = (words: Words): string => words.map((w) => (typeof w === 'number' ? sig(w) : w)).join('');

/** "3 times", "570 times", "1.4 times": how a factor of at least 1 is said. */
export const timesText = (factor: number): string => `${sig(factor)} times`;

/** "learningRate" → "learning rate". */
export const inWords = (camel: string): string =>
  camel.replace(/([a-z\d])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
