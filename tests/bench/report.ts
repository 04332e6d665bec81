/** @file The results as Markdown tables. */
import { peerNames } from './peer';
import { median, othersBySpeed, ratio, spread, type Results } from './statistics';
import { targets } from './targets';
import { flopsOf, type WorkloadId } from './workloads';

const show = (value: number): string => (value >= 1000 ? value.toFixed(0) : value.toPrecision(3));
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Median of the blocks: GFLOP/s for a product, else steps a second; with the spread of the quartiles. */
function rateOf(id: WorkloadId, rates: readonly number[] | undefined): string {
  if (!rates) return '–';
  const flops = flopsOf(id);
  const value = flops > 0 ? (median(rates) * flops) / 1e9 : median(rates);
  return `${show(value)} (${Math.round(100 * spread(rates))}%)`;
}

/** Steps a second (GFLOP/s for M), peers as rows. */
export function ratesTable(results: Results): string {
  const ids = Object.keys(results) as WorkloadId[];
  const present = peerNames.filter((name) => ids.some((id) => results[id]![name]));
  return table(
    ['peer', ...ids],
    present.map((name) => [name, ...ids.map((id) => rateOf(id, results[id]![name]))]),
  );
}

/** Ours against the peer of each target: ratio reached, ratio wanted. */
export function targetsTable(results: Results): string {
  const rows = (Object.keys(results) as WorkloadId[]).flatMap((id) => {
    const rates = results[id]!;
    const { peer, factor } = targets[id];
    const against = peer === 'best' ? othersBySpeed(rates)[0] : peer;
    if (!rates.ours || !against || !rates[against]) return [];
    const reached = ratio(rates.ours, rates[against]);
    return [[id, `${show(reached)} × ${against}`, `${factor} ×`, reached >= factor ? 'met' : `${show(reached / factor)} of it`]];
  });
  return table(['workload', 'ours', 'target', ''], rows);
}
