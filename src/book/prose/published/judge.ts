/** @file Runs the criteria of a published result and says honestly which of them hold. */
import { measureClaim, type CheckedClaim } from '../claim/check';
import { rangeText } from '../shared/numbers';
import type { Criterion } from './published';

export interface JudgedCriterion {
  readonly row: string;
  readonly paper: string;
  readonly checked: CheckedClaim;
  readonly passed: boolean;
}

export const judgeCriteria = (criteria: readonly Criterion[]): JudgedCriterion[] =>
  criteria.map((criterion) => {
    const checked = measureClaim(criterion);
    return { row: criterion.row, paper: criterion.paper, checked, passed: checked.result.holding === checked.result.total };
  });

/** "0.14 to 0.17", or one number where all seeds agree. */
export function rangeOf({ checked: { result } }: JudgedCriterion): string {
  const finite = result.values.filter(Number.isFinite);
  return finite.length === 0 ? 'no finite number' : rangeText(Math.min(...finite), Math.max(...finite));
}

/** The verdict: a word in bold, and which criteria, set beforehand, hold. */
export function verdictOf(criteria: readonly JudgedCriterion[]): { passed: boolean; word: string; sentence: string } {
  const failed = criteria.filter((criterion) => !criterion.passed);
  const seeds = Math.max(...criteria.map(({ checked }) => checked.spec.seeds.length));
  const runs = seeds === 1 ? 'one run' : `all ${seeds} seeds`;
  const bands = criteria.map(({ row, checked }) => `${row}: ${checked.spec.condition.words}`).join('; ');
  if (failed.length === 0)
    return { passed: true, word: 'Reproduced.', sentence: `In ${runs} within what was set beforehand (${bands}).` };
  const missed = failed
    .map(({ row, checked: { result } }) => `${row} (holds in ${result.holding} of ${result.total})`)
    .join(', ');
  const word = failed.length === criteria.length ? 'Not reproduced.' : 'Partly reproduced.';
  return { passed: false, word, sentence: `Outside what was set beforehand: ${missed}. Asked for: ${bands}.` };
}
