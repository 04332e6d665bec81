/** @file What the PyTorch scripts of the experiments on depth share: activations, and the first weights scheme by scheme. */
import type { DeepActivation } from './deep-activations';
import { CONSTANT, SMALL_BOUND, type DeepScheme, type Sizes } from './deep-schemes';

/** Each activation as an expression of a function. */
export const phi: Readonly<Record<DeepActivation, string>> = {
  linear: 'lambda z: z',
  sigmoid: 'torch.sigmoid',
  tanh: 'torch.tanh',
  relu: 'torch.relu',
  'leaky-relu': 'F.leaky_relu',
  elu: 'F.elu',
  gelu: 'F.gelu',
  selu: 'F.selu',
  silu: 'F.silu',
};

/** The weight of one layer, from `s` (its stream), `fan_in` and `fan_out`. */
export function weightOf(init: DeepScheme, { gain, sigma }: Sizes): string {
  const normal = (std: string): string => `${std} * matrix(normals(s, fan_in * fan_out))`;
  const uniform = (bound: string): string => `${bound} * matrix([2 * uniform(s) - 1 for _ in range(fan_in * fan_out)])`;
  switch (init) {
    case 'zeros':
      return 'torch.zeros(fan_out, fan_in)';
    case 'constant':
      return `torch.full((fan_out, fan_in), ${gain * CONSTANT})`;
    case 'normal':
      return normal(String(gain * sigma));
    case 'uniform-small':
      return uniform(String(gain * SMALL_BOUND));
    case 'xavier-uniform':
      return uniform(`${gain} * math.sqrt(6 / (fan_in + fan_out))`);
    case 'xavier-normal':
      return normal(`${gain} * math.sqrt(2 / (fan_in + fan_out))`);
    case 'he-uniform':
      return uniform(`${gain} * math.sqrt(6 / fan_in)`);
    case 'he-normal':
      return normal(`${gain} * math.sqrt(2 / fan_in)`);
    case 'lecun':
      return normal(`${gain} * math.sqrt(1 / fan_in)`);
    case 'orthogonal':
      return `${gain} * orthonormal_rows(matrix(normals(s, fan_in * fan_out)))`;
  }
}
