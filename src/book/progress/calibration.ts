/** @file How often predictions were right, by how sure the reader was. Pure. */
import type { Prediction, Sureness } from './schema';

export interface Calibration {
  readonly total: number;
  readonly right: number;
  readonly bySureness: Readonly<Record<Sureness, { total: number; right: number }>>;
}

/** Counts over all predictions of the book. */
export function calibrationOf(predictions: Readonly<Record<string, Prediction>>): Calibration {
  const bySureness = { guess: { total: 0, right: 0 }, fairly: { total: 0, right: 0 }, certain: { total: 0, right: 0 } };
  for (const { sure, right } of Object.values(predictions)) {
    bySureness[sure].total += 1;
    if (right) bySureness[sure].right += 1;
  }
  const all = Object.values(bySureness);
  return { total: sum(all.map((c) => c.total)), right: sum(all.map((c) => c.right)), bySureness };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const names: Record<Sureness, string> = { guess: 'when guessing', fairly: 'when fairly sure', certain: 'when certain' };

/** "So far in this book: right in 4 of 9, when certain in 2 of 5." Empty before the second prediction. */
export function calibrationText(predictions: Readonly<Record<string, Prediction>>, sure: Sureness): string {
  const { total, right, bySureness } = calibrationOf(predictions);
  if (total < 2) return '';
  const same = bySureness[sure];
  return `So far in this book: right in ${right} of ${total}, ${names[sure]} in ${same.right} of ${same.total}.`;
}
