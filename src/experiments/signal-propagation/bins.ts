/** @file Histograms with edges that all layers share, so that a layer can be compared with the next one. */
import type { DeepNetForm } from '../shared/deep-net';

export interface Bins {
  /** Ascending; one more than there are counts. */
  edges: number[];
  counts: number[];
  /** Numbers beyond the edges. */
  below: number;
  above: number;
}

const BINS = 40;

/** Equal bins between two numbers. */
export function edgesBetween(lo: number, hi: number): number[] {
  return Array.from({ length: BINS + 1 }, (_, i) => (i === BINS ? hi : lo + ((hi - lo) * i) / BINS));
}

/** Where the activations of a net are looked for: the whole range of a bounded function, three units either side of others. */
export function activationEdges({ activation, residual, normalization, placement }: DeepNetForm): number[] {
  if (residual || (normalization !== 'none' && placement === 'after')) return edgesBetween(-3, 3);
  if (activation === 'tanh') return edgesBetween(-1, 1);
  if (activation === 'sigmoid') return edgesBetween(0, 1);
  return activation === 'relu' ? edgesBetween(0, 3) : edgesBetween(-3, 3);
}

/** Counts finite numbers between the edges; the last bin includes its upper edge. */
export function countBetween(edges: number[], values: ArrayLike<number>): Bins {
  const counts = new Array<number>(BINS).fill(0);
  const [lo, hi] = [edges[0]!, edges[BINS]!];
  const perUnit = BINS / (hi - lo);
  let below = 0;
  let above = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < lo) below++;
    else if (value > hi) above++;
    else if (value === hi) counts[BINS - 1]!++;
    else if (value === value) counts[((value - lo) * perUnit) | 0]!++;
  }
  return { edges, counts, below, above };
}
