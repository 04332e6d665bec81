/** @file Histograms with fixed edges, so that bars stay comparable from frame to frame. */
import { BookError } from '../../base/errors';
import { exp, log } from '../../base/math';

/** Counts between edges. Nothing is dropped: numbers outside the edges and NaN are counted apart. */
export interface Histogram {
  /** n + 1 ascending numbers. */
  readonly edges: Float64Array;
  /** n counts: bin i holds edges[i] ≤ x < edges[i + 1]; the last includes its upper edge, as in NumPy. */
  readonly counts: Float64Array;
  readonly below: number;
  readonly above: number;
  readonly nan: number;
}

/** `bins` equal bins from lo to hi. */
export function linearEdges(lo: number, hi: number, bins: number): Float64Array {
  if (!(hi > lo && bins >= 1)) throw new BookError(`linearEdges: need lo < hi and at least one bin, not ${lo}, ${hi}, ${bins}`);
  return Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? hi : lo + ((hi - lo) * i) / bins));
}

/** `bins` bins from lo to hi (both positive) of equal width on a log axis. */
export function logEdges(lo: number, hi: number, bins: number): Float64Array {
  if (!(lo > 0)) throw new BookError(`logEdges: lo must be positive, not ${lo}`);
  const edges = linearEdges(log(lo), log(hi), bins).map(exp);
  edges[0] = lo;
  edges[bins] = hi;
  return edges;
}

/** Index of the last edge that is not above the value, by bisection. */
function lastEdgeBelow(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Counts the values between the edges. */
export function histogram(values: ArrayLike<number>, edges: Float64Array): Histogram {
  const counts = new Float64Array(edges.length - 1);
  const lo = edges[0]!;
  const hi = edges[edges.length - 1]!;
  let [below, above, nan] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < lo) below++;
    else if (value > hi) above++;
    else if (Number.isNaN(value)) nan++;
    else counts[lastEdgeBelow(edges, value)]!++;
  }
  return { edges, counts, below, above, nan };
}
