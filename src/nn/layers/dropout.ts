/** @file Dropout as a layer: the core's `dropout` while training, nothing in evaluation. */
import { BookError } from '../../base/errors';
import type { Random } from '../../base/random';
import { dropout, type Tensor } from '../../tensor';

/**
 * In training, sets each entry to 0 with probability p (PyTorch's p; the 2014 paper's is the probability to keep) and divides the
 * others by 1 − p; in evaluation, x itself.
 */
export function applyDropout(x: Tensor, p: number, random: Random, { training }: { training: boolean }): Tensor {
  if (!(p >= 0 && p <= 1)) throw new BookError(`dropout: p is the probability to drop an entry, 0 … 1, not ${p}`);
  return training && p > 0 ? dropout(x, p, random) : x;
}
