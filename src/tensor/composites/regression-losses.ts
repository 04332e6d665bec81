/** @file Losses for numbers: squared, absolute, Huber, Gaussian; and penalties on weights. */
import { BookError } from '../../base/errors';
import { abs } from '../ops/abs';
import { add } from '../ops/add';
import { clamp } from '../ops/clamp';
import { greater } from '../ops/compare';
import { div } from '../ops/div';
import { log } from '../ops/log';
import { mul } from '../ops/mul';
import { square } from '../ops/square';
import { sub } from '../ops/sub';
import { sum } from '../ops/sum';
import { where } from '../ops/where';
import { sameShape, showShape } from '../shape';
import type { Tensor } from '../tensor';
import { reduced, type LossOptions } from './reduction';

/** Predictions and targets of different shapes would broadcast silently to a wrong loss. */
function checkSame(name: string, input: Tensor, target: Tensor): void {
  if (sameShape(input.shape, target.shape)) return;
  const shapes = `${showShape(input.shape)} and ${showShape(target.shape)}`;
  throw new BookError(`${name}: input and target need the same shape, but are ${shapes}; reshape one of them.`);
}

/** The mean of (input - target)^2. */
export function mseLoss(input: Tensor, target: Tensor, { reduction }: LossOptions = {}): Tensor {
  checkSame('mseLoss', input, target);
  return reduced(square(sub(input, target)), reduction);
}

/** The mean of |input - target|. */
export function l1Loss(input: Tensor, target: Tensor, { reduction }: LossOptions = {}): Tensor {
  checkSame('l1Loss', input, target);
  return reduced(abs(sub(input, target)), reduction);
}

/** Squared near zero, absolute beyond delta (Huber 1964): d^2 / 2 or delta (|d| - delta / 2). */
export function huberLoss(
  input: Tensor,
  target: Tensor,
  { reduction, delta = 1 }: LossOptions & { delta?: number } = {},
): Tensor {
  checkSame('huberLoss', input, target);
  const d = sub(input, target);
  const distance = abs(d);
  const far = mul(sub(distance, delta / 2), delta);
  return reduced(where(greater(distance, delta), far, mul(square(d), 0.5)), reduction);
}

/** The negative log likelihood of targets under normal distributions, without the constant ln(2 pi) / 2. */
export function gaussianNll(
  mean: Tensor,
  target: Tensor,
  variance: Tensor,
  { reduction, eps = 1e-6 }: LossOptions & { eps?: number } = {},
): Tensor {
  checkSame('gaussianNll', mean, target);
  const v = clamp(variance, { min: eps });
  return reduced(mul(add(log(v), div(square(sub(mean, target)), v)), 0.5), reduction);
}

/** lambda / 2 times the sum of w^2; its gradient is the weight decay lambda w. */
export function l2Penalty(w: Tensor, lambda: number): Tensor {
  return mul(sum(square(w)), lambda / 2);
}

/** lambda times the sum of |w|, which pulls weights to exactly zero. */
export function l1Penalty(w: Tensor, lambda: number): Tensor {
  return mul(sum(abs(w)), lambda);
}
