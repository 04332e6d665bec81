/** @file Medians of blocks, and ratios of blocks that ran beside each other. */
import { peerNames, type PeerName } from './peer';
import type { WorkloadId } from './workloads';

/** Steps a second of each block, by peer. */
export type Rates = Partial<Record<PeerName, number[]>>;
export type Results = Partial<Record<WorkloadId, Rates>>;

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The distance of the quartiles as a share of the median. */
export const spread = (values: readonly number[]): number => (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);

/** The median over rounds of ours / theirs: both blocks of a round met the same load. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((rate, round) => rate / theirs[round]!));
}

/** Peers of ours that were measured, the fastest first. */
export function othersBySpeed(rates: Rates): PeerName[] {
  const others = peerNames.filter((name) => name !== 'ours' && rates[name] !== undefined);
  return others.sort((a, b) => median(rates[b]!) - median(rates[a]!));
}
