/** @file Normalization layers: a scale and a shift for each feature, and for batch norm the statistics that evaluation uses. */
import { batchNorm, layerNorm, ones, tensor, zeros, type Shape, type Tensor } from '../../tensor';

export interface BatchNorm {
  /** γ (features), starts at 1. */
  readonly weight: Tensor;
  /** β (features), starts at 0. */
  readonly bias: Tensor;
  /** Averages over past batches, changed in place by training; plain numbers, since no gradient flows through them. */
  readonly runningMean: Float32Array;
  readonly runningVar: Float32Array;
  /** How far the running statistics move: new = (1 − momentum) · old + momentum · batch. PyTorch's convention; others write 1 − it. */
  readonly momentum: number;
  readonly eps: number;
}

/** Batch normalization over `features` (dim 1), with PyTorch's defaults: momentum 0.1, eps 1e-5, running mean 0 and variance 1. */
export function makeBatchNorm(features: number, { momentum = 0.1, eps = 1e-5 } = {}): BatchNorm {
  return {
    weight: ones([features], { requiresGrad: true }),
    bias: zeros([features], { requiresGrad: true }),
    runningMean: new Float32Array(features),
    runningVar: new Float32Array(features).fill(1),
    momentum,
    eps,
  };
}

/**
 * (batch, features) or (batch, features, ...positions), normalized feature by feature: in training by the batch's mean and biased
 * variance, while the running statistics move (the variance with the unbiased one, as in PyTorch); in evaluation by the running ones.
 * Throws in training when a feature has a single value, since that has no variance.
 */
export function applyBatchNorm(layer: BatchNorm, x: Tensor, { training }: { training: boolean }): Tensor {
  const { weight, bias, runningMean, runningVar, momentum, eps } = layer;
  const before = { mean: tensor(runningMean), variance: tensor(runningVar) };
  const { out, running } = batchNorm(x, before, { weight, bias }, { training, momentum, eps });
  if (training) {
    runningMean.set(running.mean.toArray());
    runningVar.set(running.variance.toArray());
  }
  return out;
}

export interface LayerNorm {
  readonly weight: Tensor;
  readonly bias: Tensor;
  readonly eps: number;
}

/** Layer normalization over the last dims, which have this shape. It keeps no running statistics: every example is on its own. */
export const makeLayerNorm = (shape: Shape, { eps = 1e-5 } = {}): LayerNorm => ({
  weight: ones(shape, { requiresGrad: true }),
  bias: zeros(shape, { requiresGrad: true }),
  eps,
});

/** (..., shape) → the same, each example normalized by its own mean and biased variance; training and evaluation agree. */
export const applyLayerNorm = ({ weight, bias, eps }: LayerNorm, x: Tensor): Tensor =>
  layerNorm(x, weight.shape, { weight, bias }, eps);
