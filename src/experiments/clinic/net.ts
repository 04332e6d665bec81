/** @file The patient's net: two hidden layers, batch norm and dropout in the first, with both modes of each. */
import { random, type Random } from '../../base/random';
import { applyDropout, applyLinear, init, makeBatchNorm, makeLinear, type BatchNorm, type Linear } from '../../nn';
import { add, crossEntropy, div, mean, mul, noGrad, relu, softmax, sqrt, standardize, sub, tensor, variance } from '../../tensor';
import type { Tensor } from '../../tensor';
import { CLASSES } from './data';
import type { Recipe } from './recipe';

export const HIDDEN = 16;

export interface Net {
  readonly first: Linear; // (16, 2)
  readonly norm: BatchNorm;
  readonly second: Linear; // (16, 16)
  readonly last: Linear; // (4, 16)
}

/** What happened between input and scores. */
export interface Passed {
  /** First hidden layer after batch norm and ReLU, before dropout: (batch, 16). */
  active: Tensor;
  /** The same after dropout. */
  hidden: Tensor;
  /** (batch, 4) */
  scores: Tensor;
}

export function makeNet(caseNumber: number, { weightScale }: Recipe): Net {
  const layer = (k: number, inputs: number, outputs: number): Linear =>
    makeLinear(inputs, outputs, random(caseNumber, 'clinic', 'layer', k), {
      init: init.heNormal({ gain: Math.SQRT2 * weightScale }),
      bias: init.zeros,
    });
  return {
    first: layer(1, 2, HIDDEN),
    norm: makeBatchNorm(HIDDEN),
    second: layer(2, HIDDEN, HIDDEN),
    last: layer(3, HIDDEN, CLASSES),
  };
}

/** Moves the running statistics towards those of a batch. */
function remember({ runningMean, runningVar, momentum }: BatchNorm, z: Tensor): void {
  const [means, variances] = noGrad(() => [mean(z, { axis: 0 }).toArray(), variance(z, { axis: 0, correction: 0 }).toArray()]);
  for (let unit = 0; unit < runningMean.length; unit++) {
    runningMean[unit] = (1 - momentum) * runningMean[unit]! + momentum * means[unit]!;
    runningVar[unit] = (1 - momentum) * runningVar[unit]! + momentum * variances[unit]!;
  }
}

/**
 * Batch norm as one writes it by hand: it does not refuse a batch of one, whose only value of each unit is its own mean.
 * z (batch, 16) → the same.
 */
function normalize(norm: BatchNorm, z: Tensor, training: boolean, learns: boolean): Tensor {
  const { runningMean, runningVar, weight, bias, eps } = norm;
  if (training && learns) remember(norm, z);
  const normal = training
    ? standardize(z, { axis: 0, eps })
    : div(sub(z, tensor(runningMean)), sqrt(add(tensor(runningVar), eps)));
  return add(mul(normal, weight), bias);
}

export interface Mode {
  training: boolean;
  /** Running statistics move; only while it is trained. */
  learns?: boolean;
}

/** x (batch, 2) → scores (batch, 4). Dropout draws from `chance`. */
export function pass(net: Net, x: Tensor, recipe: Recipe, chance: Random, { training, learns = false }: Mode): Passed {
  const z = applyLinear(net.first, x); // (batch, 16)
  const active = relu(normalize(net.norm, z, training, learns));
  const hidden = applyDropout(active, recipe.drop, chance, { training });
  return { active, hidden, scores: applyLinear(net.last, relu(applyLinear(net.second, hidden))) };
}

/** The program's loss, faults included: scores (batch, 4), classes (batch) → one number. */
export function lossOf(scores: Tensor, classes: Tensor, { softmaxBeforeLoss }: Recipe): Tensor {
  return crossEntropy(softmaxBeforeLoss ? softmax(scores, { axis: 1 }) : scores, classes);
}
