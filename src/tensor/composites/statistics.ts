/** @file Statistics made of ops. */
import { sqrt } from '../ops/sqrt';
import { variance, type VarianceAttributes } from '../ops/variance';
import type { Tensor } from '../tensor';

/** The standard deviation, by default unbiased in the variance (correction 1). */
export function std(x: Tensor, attrs: VarianceAttributes = {}): Tensor {
  return sqrt(variance(x, attrs));
}
