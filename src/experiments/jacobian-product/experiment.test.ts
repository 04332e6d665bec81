import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';
import { lengthsOfRows, orthogonalizeRows } from './singular';

describe('jacobian-product', () => {
  it('finds the singular values of a matrix whose values are known by hand', () => {
    // [[3, 0], [4, 5]] has singular values 3√5 and √5
    const rows = Float64Array.of(3, 0, 4, 5);
    orthogonalizeRows(rows, 2);
    const values = lengthsOfRows(rows, 2);
    expect(values[0]).toBeCloseTo(3 * Math.sqrt(5), 12);
    expect(values[1]).toBeCloseTo(Math.sqrt(5), 12);
  });

  it('keeps the relative accuracy of rows thirty decades apart', () => {
    const rows = Float64Array.of(1, 1, 1e-30, 0);
    orthogonalizeRows(rows, 2);
    const values = lengthsOfRows(rows, 2);
    // the determinant, −1e-30, is the product of the singular values
    expect((values[0]! * values[1]!) / 1e-30).toBeCloseTo(1, 12);
  });

  it('gives the gain to the power of the depth for orthogonal matrices, in every direction', () => {
    const { last } = run(experiment, { matrix: 'orthogonal', gain: 0.9, depth: 20 });
    for (const value of last.values) expect(value / 0.9 ** 20).toBeCloseTo(1, 4);
  });

  it('keeps the mean square on average and makes most Gaussian values small', () => {
    const shares = [1, 2, 3].map((seed) => run(experiment, {}, { seed }).last.values.filter((v) => v < 0.01).length / 24);
    expect(Math.min(...shares)).toBeGreaterThan(0.5);
  });
});
