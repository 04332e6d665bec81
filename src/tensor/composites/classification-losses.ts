/** @file Losses for classes and probabilities. Classes run along dim 1, or along dim 0 for a single example, as in PyTorch. */
import { BookError } from '../../base/errors';
import { add } from '../ops/add';
import { bceTerm } from '../ops/bce-term';
import { div } from '../ops/div';
import { gather } from '../ops/gather';
import { klTerm } from '../ops/kl-term';
import { logSoftmax } from '../ops/log-softmax';
import { mean } from '../ops/mean';
import { mul } from '../ops/mul';
import { neg } from '../ops/neg';
import { sum } from '../ops/sum';
import { sameShape, showShape } from '../shape';
import type { Tensor } from '../tensor';
import { reduced, type LossOptions, type Reduction } from './reduction';
import { squeeze, unsqueeze } from './shapes';

export interface CrossEntropyOptions extends LossOptions {
  /** Moves this share of the target to all classes alike (Szegedy et al. 2016); default 0. */
  labelSmoothing?: number;
}

const classAxis = (x: Tensor): number => (x.ndim === 1 ? 0 : 1);

function checkClasses(name: string, x: Tensor, target: Tensor): void {
  const expected = x.shape.filter((_, d) => d !== classAxis(x));
  if (target.dtype === 'int32' ? sameShape(expected, target.shape) : sameShape(x.shape, target.shape)) return;
  const needs =
    target.dtype === 'int32' ? `class indices of shape ${showShape(expected)}` : `soft labels of shape ${showShape(x.shape)}`;
  throw new BookError(
    `${name}: scores of shape ${showShape(x.shape)} need ${needs}, but the target is ${showShape(target.shape)}.`,
  );
}

/** -log probability of the target class (int32), from log probabilities. */
export function nllLoss(logProbs: Tensor, target: Tensor, { reduction }: LossOptions = {}): Tensor {
  checkClasses('nllLoss', logProbs, target);
  const axis = classAxis(logProbs);
  return reduced(neg(squeeze(gather(logProbs, unsqueeze(target, axis), { axis }), axis)), reduction);
}

/** Sums over the classes; the mean is over examples, not over elements. */
function softTargetLoss(logProbs: Tensor, target: Tensor, reduction: Reduction | undefined): Tensor {
  return reduced(neg(sum(mul(logProbs, target), { axis: classAxis(logProbs) })), reduction);
}

/** Softmax and negative log likelihood in one, from logits. The target holds class indices (int32) or probabilities. */
export function crossEntropy(logits: Tensor, target: Tensor, options: CrossEntropyOptions = {}): Tensor {
  checkClasses('crossEntropy', logits, target);
  const { reduction, labelSmoothing = 0 } = options;
  const axis = classAxis(logits);
  const logProbs = logSoftmax(logits, { axis });
  const classes = logits.shape[axis]!;
  if (target.dtype !== 'int32') {
    const smoothed = labelSmoothing === 0 ? target : add(mul(target, 1 - labelSmoothing), labelSmoothing / classes);
    return softTargetLoss(logProbs, smoothed, reduction);
  }
  const hard = nllLoss(logProbs, target, options);
  if (labelSmoothing === 0) return hard;
  const uniform = reduced(neg(mean(logProbs, { axis })), reduction);
  return add(mul(hard, 1 - labelSmoothing), mul(uniform, labelSmoothing));
}

/** The cross-entropy of independent yes-or-no targets in [0, 1], from logits. */
export function binaryCrossEntropyWithLogits(logits: Tensor, target: Tensor, { reduction }: LossOptions = {}): Tensor {
  if (!sameShape(logits.shape, target.shape)) {
    const shapes = `${showShape(logits.shape)} and ${showShape(target.shape)}`;
    throw new BookError(`binaryCrossEntropyWithLogits: logits and target need the same shape, but are ${shapes}.`);
  }
  return reduced(bceTerm(logits, target), reduction);
}

/** KL(target || input) from log probabilities and probabilities. 'batchmean' divides the sum by the batch, as the maths does. */
export function klDiv(
  logProbs: Tensor,
  target: Tensor,
  { reduction = 'mean' }: { reduction?: Reduction | 'batchmean' } = {},
): Tensor {
  if (!sameShape(logProbs.shape, target.shape)) {
    throw new BookError(`klDiv: shapes ${showShape(logProbs.shape)} and ${showShape(target.shape)} differ.`);
  }
  const terms = klTerm(logProbs, target);
  if (reduction === 'batchmean') return div(sum(terms), Math.max(logProbs.shape[0] ?? 1, 1));
  return reduced(terms, reduction);
}
