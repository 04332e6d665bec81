/**
 * @file Singular values by one-sided Jacobi rotations (Hestenes 1958). Rows are turned in pairs until all are at right angles; their
 * lengths are then the singular values. Rows of very unequal length keep their relative accuracy (Demmel and Veselić 1992), which
 * a product of fifty matrices needs: its values span more decades than float64 has digits.
 */

const SWEEPS = 30;
/** Cosine of the angle between two rows that counts as right. */
const RIGHT = 1e-13;

/** ⟨row i, row j⟩ of an n × n matrix. */
function inner(rows: Float64Array, n: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += rows[i * n + k]! * rows[j * n + k]!;
  return sum;
}

/** Turns rows i and j so that they stand at right angles; true if they did not before. */
function rotate(rows: Float64Array, n: number, i: number, j: number): boolean {
  const [a, b, c] = [inner(rows, n, i, i), inner(rows, n, j, j), inner(rows, n, i, j)];
  if (Math.abs(c) <= RIGHT * Math.sqrt(a) * Math.sqrt(b)) return false;
  const zeta = (b - a) / (2 * c);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = cosine * tangent;
  for (let k = 0; k < n; k++) {
    const [x, y] = [rows[i * n + k]!, rows[j * n + k]!];
    rows[i * n + k] = cosine * x - sine * y;
    rows[j * n + k] = sine * x + cosine * y;
  }
  return true;
}

/** Turns the rows of an n × n matrix in place until each is at right angles to all others. */
export function orthogonalizeRows(rows: Float64Array, n: number): void {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) turned = rotate(rows, n, i, j) || turned;
    if (!turned) return;
  }
}

/** Lengths of the rows, the largest first: the singular values once the rows are at right angles. */
export function lengthsOfRows(rows: Float64Array, n: number): Float64Array {
  const lengths = Float64Array.from({ length: n }, (_, i) => Math.sqrt(inner(rows, n, i, i)));
  return lengths.sort().reverse();
}
