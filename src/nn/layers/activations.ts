/** @file Activation functions by name, for experiments that offer the reader a choice. */
import { elu, gelu, hardTanh, leakyRelu, relu, selu, sigmoid, silu, softplus, softsign, tanh, type Tensor } from '../../tensor';
import { gain } from '../init/fans';
import { heNormal, lecunNormal, xavierNormal, type Initializer } from '../init/initializers';

const identity = (x: Tensor): Tensor => x;

/** Each with PyTorch's default parameters; leakyRelu has slope 0.01. */
export const activations = {
  identity,
  relu: (x: Tensor) => relu(x),
  leakyRelu: (x: Tensor) => leakyRelu(x),
  elu: (x: Tensor) => elu(x),
  gelu: (x: Tensor) => gelu(x),
  silu: (x: Tensor) => silu(x),
  softplus: (x: Tensor) => softplus(x),
  selu: (x: Tensor) => selu(x),
  sigmoid: (x: Tensor) => sigmoid(x),
  tanh: (x: Tensor) => tanh(x),
  softsign: (x: Tensor) => softsign(x),
  hardTanh: (x: Tensor) => hardTanh(x),
} as const satisfies Record<string, (x: Tensor) => Tensor>;

export type Activation = keyof typeof activations;
export const activationNames = Object.keys(activations) as Activation[];

/**
 * The usual initializer before an activation: He for those that drop negative inputs (ReLU and its smooth kin), LeCun's variance 1/fanIn
 * for selu (as its paper asks), Xavier for the others, with tanh's gain 5/3 for tanh.
 */
export function usualInit(activation: Activation): Initializer {
  switch (activation) {
    case 'relu':
    case 'elu':
    case 'gelu':
    case 'silu':
    case 'softplus':
      return heNormal();
    case 'leakyRelu':
      return heNormal({ gain: gain('leakyRelu') });
    case 'selu':
      return lecunNormal();
    case 'tanh':
      return xavierNormal({ gain: gain('tanh') });
    default:
      return xavierNormal();
  }
}
