/** @file What softmax and logSoftmax share. */
import type { Sample } from '../define-op';
import type { NumberArray } from '../dtype';

export interface AxisAttributes {
  /** Default -1, the last. */
  axis?: number;
}

/** The largest of a run; 0 for an infinite one, so that infinities do not cancel to NaN. */
export function largestOf(X: NumberArray, p: number, step: number, n: number): number {
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    const v = X[p + i * step]!;
    if (v > largest) largest = v;
  }
  return largest === -Infinity ? 0 : largest;
}

export function axisSamples(): Sample<AxisAttributes | undefined>[] {
  return [
    { shapes: [[5]] },
    { shapes: [[2, 4]], attrs: { axis: 1 } },
    { shapes: [[3, 4]], attrs: { axis: 0 } },
    { shapes: [[2, 3, 2, 2]], attrs: { axis: 1 } },
    { shapes: [[2, 1]], attrs: { axis: -1 } },
    { shapes: [[2, 3, 4]], attrs: { axis: -3 } },
    { shapes: [[0, 3]], attrs: { axis: 1 } },
  ];
}
