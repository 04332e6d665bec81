/** @file Random orthogonal matrices, uniform over all of them (Haar): the Q of a Gaussian matrix's QR decomposition. */
import type { Random } from '../../base/random';
import { dot } from '../stats/stats';

/** Takes from `v` its part along each of the orthonormal `basis`. */
function removeParts(v: Float64Array, basis: readonly Float64Array[]): void {
  for (const q of basis) {
    const along = dot(q, v);
    for (let i = 0; i < v.length; i++) v[i]! -= along * q[i]!;
  }
}

/**
 * `count` orthonormal vectors of length `length` (count ≤ length), by Gram–Schmidt in float64.
 *
 * Gram–Schmidt divides by a norm, so R has a positive diagonal. That is exactly the sign fix that `torch.nn.init.orthogonal_` applies
 * to LAPACK's Q, and without which Q is not uniformly distributed (Mezzadri 2007). A second pass restores what cancellation
 * lost where less than half of the vector was left ("twice is enough", Kahan in Parlett 1980).
 */
export function orthonormalVectors(count: number, length: number, random: Random): Float64Array[] {
  const basis: Float64Array[] = [];
  while (basis.length < count) {
    const v = new Float64Array(length);
    random.fillNormal(v);
    const before = Math.sqrt(dot(v, v));
    removeParts(v, basis);
    if (Math.sqrt(dot(v, v)) < 0.5 * before) removeParts(v, basis);
    const norm = Math.sqrt(dot(v, v));
    for (let i = 0; i < length; i++) v[i]! /= norm;
    basis.push(v);
  }
  return basis;
}

/** A (rows, columns) matrix, row-major, whose rows (if rows ≤ columns) or columns are orthogonal with norm `gain`. */
export function orthogonalMatrix(rows: number, columns: number, random: Random, gain: number): Float32Array {
  const wide = rows <= columns;
  const basis = orthonormalVectors(Math.min(rows, columns), Math.max(rows, columns), random);
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) values[i * columns + j] = gain * (wide ? basis[i]![j]! : basis[j]![i]!);
  }
  return values;
}
