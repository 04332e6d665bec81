/** @file Mean 0 and variance 1 over some axes: what batch, layer, instance and group normalization share. */
import { defineOp } from '../define-op';
import { sumOf } from '../kernels/reduce';
import { mapColumns, mapRuns } from '../kernels/runs';
import type { NumberArray } from '../dtype';
import { normalizeAxes, type Shape } from '../shape';
import type { Tensor } from '../tensor';

export interface StandardizeAttributes {
  axis: number | readonly number[];
  /** Added to the variance inside the root; default 1e-5. */
  eps?: number;
}

/** Mean and 1 / sqrt(variance + eps) of a run, with the biased variance. */
function moments(X: NumberArray, p: number, step: number, n: number, eps: number): [mean: number, scale: number] {
  const mean = sumOf(X, p, step, n) / n;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const d = X[p + i * step]! - mean;
    sum += d * d;
  }
  return [mean, 1 / Math.sqrt(sum / n + eps)];
}

function gradient(gy: Tensor, x: Tensor, axes: Shape, eps: number): Tensor {
  return mapRuns([gy, x], axes, ([G, X], [p, q], Z, o, step, n) => {
    const [mean, scale] = moments(X!, q!, step, n, eps);
    const meanG = sumOf(G!, p!, step, n) / n;
    let dot = 0; // sum of g y
    for (let i = 0, at = 0; i < n; i++, at += step) dot += G![p! + at]! * (X![q! + at]! - mean) * scale;
    for (let i = 0, at = 0; i < n; i++, at += step) {
      const y = (X![q! + at]! - mean) * scale;
      Z[o + at] = scale * (G![p! + at]! - meanG - (y * dot) / n);
    }
  });
}

/** (x - mean) / sqrt(variance + eps), with mean and biased variance taken over the axes. */
export const standardize = defineOp<[x: Tensor], StandardizeAttributes>({
  name: 'standardize',
  signature: '(*)->(*)',
  formula: String.raw`y_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}}`,
  gradient: String.raw`\bar x_i = \frac{\bar y_i - \langle \bar y \rangle - y_i \langle \bar y y \rangle}{\sqrt{\sigma^2 + \varepsilon}}`,
  forward: ([x], { axis, eps = 1e-5 }) => {
    const axes = normalizeAxes('standardize', axis, x.ndim);
    const byKernel = mapColumns('standardizeColumns', [x], axes, eps);
    if (byKernel) return byKernel;
    return mapRuns([x], axes, ([X], [p], Z, o, step, n) => {
      const [mean, scale] = moments(X!, p!, step, n, eps);
      for (let i = 0, at = 0; i < n; i++, at += step) Z[o + at] = (X![p! + at]! - mean) * scale;
    });
  },
  backward: (gy, [x], _, { axis, eps = 1e-5 }) => {
    const axes = normalizeAxes('standardize', axis, x.ndim);
    return [mapColumns('standardizeColumnsGradient', [gy, x], axes, eps) ?? gradient(gy, x, axes, eps)];
  },
  samples: [
    { shapes: [[6]], attrs: { axis: 0 } },
    { shapes: [[7, 6]], attrs: { axis: 0 } },
    { shapes: [[3, 5]], attrs: { axis: -1 } },
    { shapes: [[5, 3]], attrs: { axis: 0, eps: 1e-3 } },
    { shapes: [[2, 3, 4]], attrs: { axis: [1, 2] } },
    { shapes: [[3, 2, 2, 3]], attrs: { axis: [0, 2, 3] } },
    { shapes: [[2, 3, 2, 2]], attrs: { axis: [2, 3], eps: 0.1 } },
    { shapes: [[0, 3]], attrs: { axis: 1 } },
  ],
});
