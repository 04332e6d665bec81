/** @file What every data set of the book is: plain rows in typed arrays, with helpers to shuffle, split, batch and standardize them. */
import { BookError } from '../../base/errors';
import type { Random } from '../../base/random';

/** Examples in rows: `x` is (count, ...itemShape), row-major; `y` has one entry an example. */
export interface Dataset<Y extends Int32Array | Float32Array = Int32Array | Float32Array> {
  readonly x: Float32Array;
  readonly y: Y;
  readonly count: number;
  /** Shape of one example: [2] for points in the plane, [1, 28, 28] for images (channels, height, width). */
  readonly itemShape: readonly number[];
}

/** A data set whose `y` holds class indices 0 … classes − 1. */
export interface Classified extends Dataset<Int32Array> {
  readonly classes: number;
}

/** A data set whose `y` holds real targets. */
export type Regression = Dataset<Float32Array>;

/** Numbers in one example. */
export const itemSize = (itemShape: readonly number[]): number => itemShape.reduce((size, dim) => size * dim, 1);

/** The examples at `indices`, in that order, copied. Throws when an index is outside the set. */
export function take<D extends Dataset>(dataset: D, indices: ArrayLike<number>): D {
  const size = itemSize(dataset.itemShape);
  const x = new Float32Array(indices.length * size);
  const y = dataset.y instanceof Int32Array ? new Int32Array(indices.length) : new Float32Array(indices.length);
  for (let row = 0; row < indices.length; row++) {
    const from = indices[row]!;
    if (!(from >= 0 && from < dataset.count)) throw new BookError(`take: index ${from} is outside 0 … ${dataset.count - 1}`);
    for (let j = 0; j < size; j++) x[row * size + j] = dataset.x[from * size + j]!;
    y[row] = dataset.y[from]!;
  }
  return { ...dataset, x, y, count: indices.length };
}

/** The same examples in a random order. */
export function shuffle<D extends Dataset>(dataset: D, random: Random): D {
  return take(dataset, random.permutation(dataset.count));
}

/** Shuffles, then cuts off the last `testShare` (0 … 1, rounded to whole examples) as a test set. */
export function split<D extends Dataset>(dataset: D, testShare: number, random: Random): { train: D; test: D } {
  if (!(testShare >= 0 && testShare <= 1)) throw new BookError(`split: testShare must lie in 0 … 1, not ${testShare}`);
  const order = random.permutation(dataset.count);
  const cut = dataset.count - Math.round(dataset.count * testShare);
  return { train: take(dataset, order.subarray(0, cut)), test: take(dataset, order.subarray(cut)) };
}

/** Index lists of one epoch: a random order cut into runs of `batchSize`; the last may be shorter, unless `dropLast`. */
export function batches(count: number, batchSize: number, random: Random, options: { dropLast?: boolean } = {}): Int32Array[] {
  if (!(Number.isInteger(batchSize) && batchSize > 0)) {
    throw new BookError(`batches: batchSize must be a positive integer, not ${batchSize}`);
  }
  const order = random.permutation(count);
  const lists: Int32Array[] = [];
  for (let start = 0; start < count; start += batchSize) {
    if (options.dropLast && start + batchSize > count) break;
    lists.push(order.slice(start, start + batchSize));
  }
  return lists;
}

/** One mini-batch of different examples, drawn without replacement; the whole set, in order, when `batchSize` reaches its size. */
export function sampleBatch<D extends Dataset>(dataset: D, batchSize: number, random: Random): D {
  if (batchSize >= dataset.count) return dataset;
  return take(dataset, random.permutation(dataset.count).subarray(0, batchSize));
}

/** Mean and standard deviation of each column (population, as layers of normalization use), summed in float64. */
export function columnStatistics(x: ArrayLike<number>, columns: number): { mean: Float64Array; std: Float64Array } {
  const rows = x.length / columns;
  if (!Number.isInteger(rows)) throw new BookError(`columnStatistics: ${x.length} numbers do not fill rows of ${columns}`);
  const mean = new Float64Array(columns);
  const std = new Float64Array(columns);
  for (let i = 0; i < x.length; i++) mean[i % columns]! += x[i]! / rows;
  for (let i = 0; i < x.length; i++) {
    const deviation = x[i]! - mean[i % columns]!;
    std[i % columns]! += (deviation * deviation) / rows;
  }
  for (let j = 0; j < columns; j++) std[j] = Math.sqrt(std[j]!);
  return { mean, std };
}

/**
 * Shifts and scales every column to mean 0 and standard deviation 1. Give the training set's statistics as `using` for a test set.
 * A constant column is only centred, since there is no spread to divide by.
 */
export function standardizeFeatures<D extends Dataset>(
  dataset: D,
  using?: { mean: ArrayLike<number>; std: ArrayLike<number> },
): D {
  const columns = itemSize(dataset.itemShape);
  const { mean, std } = using ?? columnStatistics(dataset.x, columns);
  const x = dataset.x.map((value, i) => (value - mean[i % columns]!) / (std[i % columns]! || 1));
  return { ...dataset, x };
}
