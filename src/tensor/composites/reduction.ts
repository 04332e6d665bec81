/** @file How a loss over many elements becomes one number. */
import { mean } from '../ops/mean';
import { sum } from '../ops/sum';
import type { Tensor } from '../tensor';

export type Reduction = 'mean' | 'sum' | 'none';

export interface LossOptions {
  /** Default 'mean'. */
  reduction?: Reduction;
}

export function reduced(terms: Tensor, reduction: Reduction = 'mean'): Tensor {
  if (reduction === 'none') return terms;
  return reduction === 'sum' ? sum(terms) : mean(terms);
}
