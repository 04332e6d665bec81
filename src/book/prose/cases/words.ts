/** @file The tally of a reader's cases in words. */
import type { Progress } from '../../progress';

/** What the build prints. */
export const NONE_YET = 'No case ended yet. Each one that you end is counted, in this browser, the first time.';

const average = (counts: readonly number[]): string => (counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(1);

/** How the cases of one widget ended, and what a solved one took on average. */
export function tallyText(cases: Progress['cases'], widget: string): string {
  const mine = Object.entries(cases).flatMap(([key, result]) => (key.startsWith(`${widget}/`) ? [result] : []));
  if (mine.length === 0) return NONE_YET;
  const solved = mine.filter((result) => result.solved);
  const counts = `So far: ${solved.length} of ${mine.length} ${mine.length === 1 ? 'case' : 'cases'} solved.`;
  if (solved.length === 0) return counts;
  const [probes, wrong] = [average(solved.map((one) => one.probes)), average(solved.map((one) => one.wrong))];
  return `${counts} A solved case took ${probes} probes and ${wrong} wrong diagnoses on average.`;
}
