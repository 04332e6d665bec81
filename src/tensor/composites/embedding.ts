/** @file Rows of a table picked by number. */
import { indexSelect } from '../ops/index-select';
import { reshape } from '../ops/reshape';
import type { Tensor } from '../tensor';

/** The row of weight (entries, features) for each index (int32, any shape): shape (..., features). */
export function embedding(index: Tensor, weight: Tensor): Tensor {
  const rows = indexSelect(weight, reshape(index, [-1]));
  return reshape(rows, [...index.shape, weight.shape[1]!]);
}
