/** @file Where a slope is nearly flat, and how much of a Gaussian crowd of pre-activations stands there. */
import { erf } from '../../base/math';

export type Zone = [from: number, to: number];

/**
 * Stretches of the grid where |slope| stays below the threshold, cut between grid points by a straight line. A stretch that reaches the
 * edge of the grid ends there.
 */
export function flatZones(xs: ArrayLike<number>, slopes: ArrayLike<number>, threshold: number): Zone[] {
  const zones: Zone[] = [];
  let from: number | null = null;
  for (let i = 0; i < xs.length; i++) {
    const flat = Math.abs(slopes[i]!) < threshold;
    if (flat && from === null) from = i === 0 ? xs[0]! : crossing(xs, slopes, threshold, i);
    if (!flat && from !== null) {
      zones.push([from, crossing(xs, slopes, threshold, i)]);
      from = null;
    }
  }
  if (from !== null) zones.push([from, xs[xs.length - 1]!]);
  return zones;
}

/** Between points i − 1 and i, where |slope| passes the threshold. A jump (the corner of ReLU) counts as passing at its flat side. */
function crossing(xs: ArrayLike<number>, slopes: ArrayLike<number>, threshold: number, i: number): number {
  const [a, b] = [Math.abs(slopes[i - 1]!), Math.abs(slopes[i]!)];
  if (Math.abs(b - a) > 0.4) return a < b ? xs[i - 1]! : xs[i]!;
  return xs[i - 1]! + ((threshold - a) / (b - a)) * (xs[i]! - xs[i - 1]!);
}

/** Φ(x / spread): the share of N(0, spread²) below x. */
const below = (x: number, spread: number): number => (1 + erf(x / (spread * Math.SQRT2))) / 2;

/** Share of N(0, spread²) inside the zones; a zone that touches ±edge goes on beyond it, as the slope of every function here does. */
export function crowdShare(zones: readonly Zone[], spread: number, edge: number): number {
  return zones.reduce((share, [from, to]) => {
    const lower = from <= -edge ? 0 : below(from, spread);
    const upper = to >= edge ? 1 : below(to, spread);
    return share + upper - lower;
  }, 0);
}
