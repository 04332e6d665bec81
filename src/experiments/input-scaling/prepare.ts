/** @file Preparing two features: their moments, the axes of their cloud, and the linear map that centres, standardizes or whitens it. */

export const preparations = ['raw', 'centred', 'standardized', 'whitened'] as const;
export type Preparation = (typeof preparations)[number];

export type Pair = readonly [number, number];
/** A symmetric 2 × 2 matrix: upper left, off the diagonal, lower right. */
export type Symmetric = readonly [number, number, number];

/** z = T (x − mean); T row by row. */
export interface Preparing {
  mean: Pair;
  matrix: readonly [number, number, number, number];
}

/** Mean products E[uuᵀ] of pairs that lie row by row, about a centre. */
export function meanProducts(rows: ArrayLike<number>, centre: Pair = [0, 0]): Symmetric {
  let [a, b, d] = [0, 0, 0];
  for (let i = 0; i < rows.length; i += 2) {
    const [u, v] = [rows[i]! - centre[0], rows[i + 1]! - centre[1]];
    a += u * u;
    b += u * v;
    d += v * v;
  }
  const n = rows.length / 2;
  return [a / n, b / n, d / n];
}

export function meanOf(rows: ArrayLike<number>): Pair {
  let [u, v] = [0, 0];
  for (let i = 0; i < rows.length; i += 2) {
    u += rows[i]!;
    v += rows[i + 1]!;
  }
  const n = rows.length / 2;
  return [u / n, v / n];
}

/** The eigenvalues of a symmetric matrix, the larger first, and the unit eigenvector of the larger. */
export function eigen([a, b, d]: Symmetric): { values: Pair; axis: Pair } {
  const half = (a - d) / 2;
  const reach = Math.sqrt(half * half + b * b);
  const [large, small] = [(a + d) / 2 + reach, (a + d) / 2 - reach];
  // of the two rows of A − λ, the longer one gives the direction without loss of digits
  const [u, v] = half >= 0 ? [half + reach, b] : [b, reach - half];
  const length = Math.sqrt(u * u + v * v);
  return { values: [large, small], axis: length > 0 ? [u / length, v / length] : [1, 0] };
}

/** The map that prepares these rows as asked; variances are divided by n. */
export function preparing(how: Preparation, rows: ArrayLike<number>): Preparing {
  if (how === 'raw') return { mean: [0, 0], matrix: [1, 0, 0, 1] };
  const mean = meanOf(rows);
  const covariance = meanProducts(rows, mean);
  if (how === 'centred') return { mean, matrix: [1, 0, 0, 1] };
  if (how === 'standardized') return { mean, matrix: [1 / Math.sqrt(covariance[0]), 0, 0, 1 / Math.sqrt(covariance[2])] };
  const { values, axis } = eigen(covariance);
  const [p, q] = [1 / Math.sqrt(values[0]), 1 / Math.sqrt(values[1])];
  return { mean, matrix: [p * axis[0], p * axis[1], -q * axis[1], q * axis[0]] };
}

/** The prepared rows. */
export function prepare({ mean, matrix }: Preparing, rows: ArrayLike<number>): Float32Array {
  const [a, b, c, d] = matrix;
  const out = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i += 2) {
    const [u, v] = [rows[i]! - mean[0], rows[i + 1]! - mean[1]];
    out[i] = a * u + b * v;
    out[i + 1] = c * u + d * v;
  }
  return out;
}

/** The weights that answer on prepared inputs what w answers on centred ones: T⁻ᵀ w. */
export function carriedOver({ matrix: [a, b, c, d] }: Preparing, w: Pair): Pair {
  const determinant = a * d - b * c;
  return [(d * w[0] - c * w[1]) / determinant, (a * w[1] - b * w[0]) / determinant];
}
