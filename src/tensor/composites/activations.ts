/** @file Activations made of ops. */
import { greater } from '../ops/compare';
import { div } from '../ops/div';
import { elu } from '../ops/elu';
import { mul } from '../ops/mul';
import { reshape } from '../ops/reshape';
import { softmax } from '../ops/softmax';
import { where } from '../ops/where';
import type { Tensor } from '../tensor';

/** The constants for which activations keep mean 0 and variance 1 (Klambauer et al. 2017, equation 14). */
const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

/** The self-normalizing exponential unit. */
export function selu(x: Tensor): Tensor {
  return mul(elu(x, { alpha: SELU_ALPHA }), SELU_SCALE);
}

/** A leaky relu whose slope below zero is learned (He et al. 2015): one weight for all, or one for each channel (dim 1). */
export function prelu(x: Tensor, weight: Tensor): Tensor {
  const perChannel = weight.size > 1 && x.ndim > 1;
  const shape = x.shape.map((_, d) => (perChannel && d === 1 ? weight.size : 1));
  return where(greater(x, 0), x, mul(x, reshape(weight, perChannel ? shape : [weight.size])));
}

/** Softmax of x / temperature: below 1 sharper, above 1 flatter. */
export function softmaxWithTemperature(x: Tensor, temperature: number, axis = -1): Tensor {
  return softmax(div(x, temperature), { axis });
}
