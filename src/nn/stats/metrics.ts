/** @file What experiments report about a classifier, and the grid of points on which they draw its decision regions. */
import { BookError } from '../../base/errors';
import { tensor, type Tensor } from '../../tensor';

/** Index of the largest number in each row of (rows, classes); the first among equals, as PyTorch's argmax on the CPU. */
export function predictedClasses(scores: Tensor): Int32Array {
  const [rows, classes] = scores.shape;
  if (rows === undefined || classes === undefined || scores.ndim !== 2) {
    throw new BookError(`predictedClasses: scores must be (rows, classes), not [${scores.shape.join(',')}]`);
  }
  const values = scores.toArray();
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let best = 0;
    for (let k = 1; k < classes; k++) if (values[row * classes + k]! > values[row * classes + best]!) best = k;
    labels[row] = best;
  }
  return labels;
}

/** Share of rows whose largest score is at the right class. */
export function accuracy(scores: Tensor, classes: ArrayLike<number>): number {
  const predicted = predictedClasses(scores);
  if (predicted.length !== classes.length) {
    throw new BookError(`accuracy: ${predicted.length} rows of scores but ${classes.length} classes`);
  }
  return predicted.reduce((hits, label, row) => hits + (label === classes[row] ? 1 : 0), 0) / predicted.length;
}

/** Centres of the cells of a grid over a part of the plane, row by row from the lowest y: (rows · columns, 2). */
export function gridPoints(
  x: readonly [lo: number, hi: number],
  y: readonly [lo: number, hi: number],
  columns: number,
  rows = columns,
): Tensor {
  const points = new Float32Array(2 * rows * columns);
  for (let i = 0; i < rows * columns; i++) {
    points[2 * i] = x[0] + ((x[1] - x[0]) * ((i % columns) + 0.5)) / columns;
    points[2 * i + 1] = y[0] + ((y[1] - y[0]) * (Math.floor(i / columns) + 0.5)) / rows;
  }
  return tensor(points, { shape: [rows * columns, 2] });
}

/** Position of the first tensor that holds a NaN or an infinity, −1 if all are finite: where a run diverged. */
export function firstNonFinite(tensors: readonly Tensor[]): number {
  return tensors.findIndex((x) => !x.toArray().every(Number.isFinite));
}
