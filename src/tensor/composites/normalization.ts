/**
 * @file Normalization layers as functions. All use the biased variance and put eps inside the root, as PyTorch does. The layers
 * with their parameters stand in src/nn.
 */
import { BookError } from '../../base/errors';
import { noGrad } from '../define-op';
import { add } from '../ops/add';
import { div } from '../ops/div';
import { mean } from '../ops/mean';
import { mul } from '../ops/mul';
import { reshape } from '../ops/reshape';
import { sqrt } from '../ops/sqrt';
import { standardize } from '../ops/standardize';
import { sub } from '../ops/sub';
import { variance } from '../ops/variance';
import { showShape } from '../shape';
import type { Tensor } from '../tensor';

/** A scale and a shift, each optional. */
export interface Affine {
  weight?: Tensor | undefined;
  bias?: Tensor | undefined;
}

function withAffine(x: Tensor, { weight, bias }: Affine, shape: readonly number[]): Tensor {
  const scaled = weight ? mul(x, reshape(weight, shape)) : x;
  return bias ? add(scaled, reshape(bias, shape)) : scaled;
}

/** (1, channels, 1, ...): how a value for each channel broadcasts against x. */
function channelShape(x: Tensor): number[] {
  return x.shape.map((n, d) => (d === 1 ? n : 1));
}

/** All axes but the channels. */
function otherAxes(x: Tensor): number[] {
  return x.shape.map((_, d) => d).filter((d) => d !== 1);
}

/** Normalizes over the last dims, which have the shape `normalizedShape` (Ba, Kiros and Hinton 2016). */
export function layerNorm(x: Tensor, normalizedShape: readonly number[], affine: Affine = {}, eps = 1e-5): Tensor {
  const first = x.ndim - normalizedShape.length;
  if (normalizedShape.some((n, i) => x.shape[first + i] !== n)) {
    throw new BookError(`layerNorm: the last dims of ${showShape(x.shape)} are not ${showShape(normalizedShape)}.`);
  }
  const axis = normalizedShape.map((_, i) => first + i);
  return withAffine(standardize(x, { axis, eps }), affine, normalizedShape);
}

/** Normalizes each channel of each example over its positions (Ulyanov, Vedaldi and Lempitsky 2016). */
export function instanceNorm(x: Tensor, affine: Affine = {}, eps = 1e-5): Tensor {
  const axis = x.shape.map((_, d) => d).slice(2);
  return withAffine(standardize(x, { axis, eps }), affine, channelShape(x));
}

/** Normalizes groups of channels of each example together (Wu and He 2018). */
export function groupNorm(x: Tensor, groups: number, affine: Affine = {}, eps = 1e-5): Tensor {
  const channels = x.shape[1]!;
  if (channels % groups !== 0) throw new BookError(`groupNorm: ${channels} channels do not split into ${groups} groups.`);
  const grouped = reshape(x, [x.shape[0]!, groups, x.size / Math.max(x.shape[0]! * groups, 1)]);
  return withAffine(reshape(standardize(grouped, { axis: 2, eps }), x.shape), affine, channelShape(x));
}

export interface BatchNormOptions {
  /** true: normalize by the batch, and move the running statistics; false: normalize by the running statistics. */
  training: boolean;
  /** How far the running statistics move: new = (1 - momentum) old + momentum batch, PyTorch's convention. Default 0.1. */
  momentum?: number;
  eps?: number;
}

export interface RunningStatistics {
  mean: Tensor;
  variance: Tensor;
}

export interface BatchNormResult {
  out: Tensor;
  /** The new running statistics in training, else the old ones. */
  running: RunningStatistics;
}

/** Normalizes each channel (dim 1) over the batch and all positions (Ioffe and Szegedy 2015). */
export function batchNorm(x: Tensor, running: RunningStatistics, affine: Affine, options: BatchNormOptions): BatchNormResult {
  const { training, momentum = 0.1, eps = 1e-5 } = options;
  const shape = channelShape(x);
  if (!training) {
    const deviation = sqrt(add(reshape(running.variance, shape), eps));
    const out = div(sub(x, reshape(running.mean, shape)), deviation);
    return { out: withAffine(out, affine, shape), running };
  }
  const axis = otherAxes(x);
  if (x.size / Math.max(x.shape[1]!, 1) < 2) {
    throw new BookError(
      `batchNorm: training needs more than one value for each channel, but the shape is ${showShape(x.shape)}.`,
    );
  }
  const moved = noGrad(() => {
    // The batch is normalized by the biased variance, but the running one averages the unbiased: PyTorch's convention.
    const move = (old: Tensor, batch: Tensor): Tensor => add(mul(old, 1 - momentum), mul(batch, momentum));
    return { mean: move(running.mean, mean(x, { axis })), variance: move(running.variance, variance(x, { axis })) };
  });
  return { out: withAffine(standardize(x, { axis, eps }), affine, shape), running: moved };
}
