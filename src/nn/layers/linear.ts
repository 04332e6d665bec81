/** @file Layers that multiply by weights: linear, convolution and embedding. A layer is a plain record and a function that applies it. */
import type { Random } from '../../base/random';
import { conv2d, embedding, linear, type Shape, type Tensor } from '../../tensor';
import { fans } from '../init/fans';
import { normal, uniform, type Initializer } from '../init/initializers';
import { parameter } from './parameters';

/** PyTorch's default for weights and biases of linear and convolution: U(−1/√fanIn, 1/√fanIn). */
const pytorchDefault = (weight: Shape): Initializer => {
  const bound = 1 / Math.sqrt(fans(weight).fanIn);
  return uniform({ lo: -bound, hi: bound });
};

export interface WeightOptions {
  /** Default: PyTorch's, U(−1/√fanIn, 1/√fanIn). */
  init?: Initializer;
  /** false for no bias; an initializer for one; default as PyTorch, U(−1/√fanIn, 1/√fanIn). */
  bias?: boolean | Initializer;
}

export interface Linear {
  /** (out, in) */
  readonly weight: Tensor;
  /** (out) */
  readonly bias: Tensor | null;
}

/** The weight of this shape, and a bias with one entry for each output. */
function weightAndBias(shape: Shape, random: Random, { init, bias = true }: WeightOptions): Linear {
  const usual = pytorchDefault(shape);
  const weight = parameter(shape, init ?? usual, random);
  return { weight, bias: bias === false ? null : parameter([shape[0]!], bias === true ? usual : bias, random) };
}

/** A fully connected layer from `inputs` to `outputs` features. */
export const makeLinear = (inputs: number, outputs: number, random: Random, options: WeightOptions = {}): Linear =>
  weightAndBias([outputs, inputs], random, options);

/** y = x Wᵀ + b: (batch, in) → (batch, out). */
export const applyLinear = ({ weight, bias }: Linear, x: Tensor): Tensor => (bias ? linear(x, weight, bias) : linear(x, weight));

export interface Conv2d {
  /** (out, in / groups, height, width) */
  readonly weight: Tensor;
  readonly bias: Tensor | null;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly groups: number;
}

export interface Conv2dOptions extends WeightOptions {
  kernelSize?: number;
  stride?: number;
  padding?: number;
  dilation?: number;
  groups?: number;
}

/** A convolution (cross-correlation, as in PyTorch) with square kernels, 3 × 3 by default. */
export function makeConv2d(inChannels: number, outChannels: number, random: Random, options: Conv2dOptions = {}): Conv2d {
  const { kernelSize = 3, stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
  const shape = [outChannels, inChannels / groups, kernelSize, kernelSize];
  return { ...weightAndBias(shape, random, options), stride, padding, dilation, groups };
}

/** (batch, in, height, width) → (batch, out, height', width'). */
export function applyConv2d(layer: Conv2d, x: Tensor): Tensor {
  const { weight, bias, stride, padding, dilation, groups } = layer;
  return conv2d(x, weight, { bias: bias ?? undefined, stride, padding, dilation, groups });
}

export interface Embedding {
  /** (entries, width) */
  readonly weight: Tensor;
}

/** A table of `entries` rows, N(0, 1) by default as in PyTorch. */
export const makeEmbedding = (entries: number, width: number, random: Random, init: Initializer = normal()): Embedding => ({
  weight: parameter([entries, width], init, random),
});

/** Looks up rows: int32 indices of any shape → (...shape, width). */
export const applyEmbedding = ({ weight }: Embedding, indices: Tensor): Tensor => embedding(indices, weight);
