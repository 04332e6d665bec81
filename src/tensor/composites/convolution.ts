/** @file Convolutions with a bias, in one dimension, and with the kernel turned; pooling to a single number. */
import { add } from '../ops/add';
import { correlate2d, type ConvolutionAttributes } from '../ops/correlate2d';
import { flip } from '../ops/flip';
import { mean } from '../ops/mean';
import { reshape } from '../ops/reshape';
import type { Tensor } from '../tensor';
import { squeeze, unsqueeze } from './shapes';

export interface Conv2dOptions extends ConvolutionAttributes {
  bias?: Tensor | undefined;
  /** true: rotate the kernel by 180 degrees first, the mathematician's convolution; default false, the field's. */
  trueConvolution?: boolean;
}

/** x (n, in, height, width) with weight (out, in / groups, kh, kw) and bias (out). */
export function conv2d(x: Tensor, weight: Tensor, { bias, trueConvolution, ...attrs }: Conv2dOptions = {}): Tensor {
  const kernel = trueConvolution ? flip(weight, [2, 3]) : weight;
  const y = correlate2d(x, kernel, attrs);
  return bias ? add(y, reshape(bias, [bias.size, 1, 1])) : y;
}

export interface Conv1dOptions extends ConvolutionAttributes {
  bias?: Tensor | undefined;
}

const single = (value: number | readonly number[] | undefined, fallback: number): number =>
  typeof value === 'number' ? value : (value?.[0] ?? fallback);

/** x (n, in, length) with weight (out, in / groups, k) and bias (out): a convolution over images of height 1. */
export function conv1d(x: Tensor, weight: Tensor, { bias, stride, padding, dilation, groups }: Conv1dOptions = {}): Tensor {
  const y = conv2d(unsqueeze(x, 2), unsqueeze(weight, 2), {
    bias,
    stride: [1, single(stride, 1)],
    padding: [0, single(padding, 0)],
    dilation: [1, single(dilation, 1)],
    groups: groups ?? 1,
  });
  return squeeze(y, 2);
}

/** The mean of each channel over all positions: (n, channels). */
export function globalAvgPool2d(x: Tensor): Tensor {
  return mean(x, { axis: [-2, -1] });
}
