/** @file What a claim's runs say: how many seeds hold, and the measured range. Pure; said at build and again on verify. */
import { holds, type Condition } from '../shared/condition';
import { rangeText, type Words } from '../shared/numbers';

export interface ClaimResult {
  readonly holding: number;
  readonly total: number;
  readonly values: readonly number[];
}

/** Tests the condition on one value a seed. */
export const judge = (condition: Condition, values: readonly number[]): ClaimResult => ({
  holding: values.filter((value) => holds(condition, value)).length,
  total: values.length,
  values,
});

/** "Holds in 8 of 8 seeds." */
export function verdictText({ holding, total }: ClaimResult): string {
  if (total === 1) return holding === 1 ? 'Holds.' : 'Does not hold.';
  return `${holding === total ? 'Holds' : 'Fails: it holds only'} in ${holding} of ${total} seeds.`;
}

/** "Measured 0.14 to 0.17, bound: above 0.13", with `when` saying where and when it was measured. */
export function measuredWords({ values }: ClaimResult, condition: Condition, when: string): Words {
  const finite = values.filter(Number.isFinite);
  const lost = values.length - finite.length;
  const none = values.every((value) => value === Infinity) ? 'Measured an infinite value' : 'No finite number';
  const range = finite.length === 0 ? none : `Measured ${rangeText(Math.min(...finite), Math.max(...finite), condition.digits)}`;
  const gone: Words = lost > 0 && finite.length > 0 ? [`, ${lost} without a finite number`] : [];
  return [range, ...gone, `, ${when}; the claim asks for ${condition.words}.`].map(unbroken);
}

/** `1 × 10^-6` must not break at the end of a line. */
const unbroken = (words: Words[number]): Words[number] =>
  typeof words === 'string' ? words.replace(/ × (?=10\^)/g, '\u00a0×\u00a0') : words;
