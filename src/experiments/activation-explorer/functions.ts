/** @file The activation functions that the explorer offers, each as it is written with our own ops. */
import { elu, gelu, leakyRelu, relu, sigmoid, silu, tanh, type Tensor } from '../../tensor';

/** Kebab-case, as links and the command line spell them. */
export const functionIds = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'gelu', 'silu'] as const;
export type FunctionId = (typeof functionIds)[number];

export const functionLabels: Record<FunctionId, string> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  gelu: 'GELU',
  silu: 'SiLU',
};

/** f(z), with `slope` below zero for leaky ReLU only. */
export function activate(id: FunctionId, z: Tensor, slope: number): Tensor {
  switch (id) {
    case 'sigmoid':
      return sigmoid(z);
    case 'tanh':
      return tanh(z);
    case 'relu':
      return relu(z);
    case 'leaky-relu':
      return leakyRelu(z, { negativeSlope: slope });
    case 'elu':
      return elu(z);
    case 'gelu':
      return gelu(z);
    case 'silu':
      return silu(z);
  }
}
