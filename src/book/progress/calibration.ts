/** @file How often predictions were right, by how sure the reader was. Pure. */
import type { Prediction, Sureness } from './schema';

interface Count {
  total: number;
  right: number;
}

export interface Calibration extends Readonly<Count> {
  readonly bySureness: Readonly<Record<Sureness, Count>>;
}

/** From least to most sure. */
export const surenesses = ['guess', 'fairly', 'certain'] as const satisfies readonly Sureness[];

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

export const surenessNames: Record<Sureness, string> = {
  guess: 'when guessing',
  fairly: 'when fairly sure',
  certain: 'when certain',
};

/** "So far in this book: right in 4 of 9, when certain in 2 of 5." Empty before the second prediction. */
export function calibrationText(predictions: Readonly<Record<string, Prediction>>, sure: Sureness): string {
  const { total, right, bySureness } = calibrationOf(predictions);
  if (total < 2) return '';
  const same = bySureness[sure];
  return `So far in this book: right in ${right} of ${total}, ${surenessNames[sure]} in ${same.right} of ${same.total}.`;
}

/** Quantile of the normal distribution that leaves 10 % on each side. */
const Z = 1.2815515655446004;

/** Wilson's interval: the range of true shares that fits `right` of `total` at 80 %. @throws never; 0 to 1 for an empty count */
export function shareRange({ right, total }: Count): [number, number] {
  if (total === 0) return [0, 1];
  const share = right / total;
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  const centre = share + (Z * Z) / (2 * total);
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Fewer predictions at a level say nothing about it. */
const ENOUGH = 4;

/** One sentence on whether being surer has meant being right more often; empty before there is enough to say. */
export function calibrationFinding({ bySureness }: Calibration): string {
  const told = surenesses.filter((sure) => bySureness[sure].total >= ENOUGH);
  const [low, high] = [told[0], told.at(-1)];
  if (!low || !high || low === high) return '';
  const share = (sure: Sureness): number => bySureness[sure].right / bySureness[sure].total;
  if (share(high) > share(low)) return `You were right more often ${surenessNames[high]} than ${surenessNames[low]}.`;
  return `So far you were right no more often ${surenessNames[high]} than ${surenessNames[low]}.`;
}
