/** @file How many inputs and outputs a weight connects, and the gain of each nonlinearity: what variance-keeping initializers need. */
import { BookError } from '../../base/errors';

/**
 * Inputs that reach one unit (fanIn) and units that one input reaches (fanOut), for weights [out, in] or [out, in, ...kernel]:
 * both are multiplied by the size of the kernel.
 */
export function fans(shape: readonly number[]): { fanIn: number; fanOut: number } {
  const [outputs, inputs] = shape;
  if (outputs === undefined || inputs === undefined) {
    throw new BookError(`fans: a weight has at least 2 dims [out, in], this one is [${shape.join(', ')}]`);
  }
  const kernel = shape.slice(2).reduce((product, dim) => product * dim, 1);
  return { fanIn: inputs * kernel, fanOut: outputs * kernel };
}

export type Nonlinearity = 'linear' | 'identity' | 'conv1d' | 'conv2d' | 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'selu';

/**
 * PyTorch's `calculate_gain`: the factor on the standard deviation that makes up for a nonlinearity.
 * tanh 5/3, relu √2, leakyRelu √(2 / (1 + slope²)), selu 3/4 (a compromise of PyTorch's, not derived), all others 1.
 * @param slope negative slope of leakyRelu, 0.01 if not given.
 */
export function gain(nonlinearity: Nonlinearity, slope = 0.01): number {
  switch (nonlinearity) {
    case 'linear':
    case 'identity':
    case 'conv1d':
    case 'conv2d':
    case 'sigmoid':
      return 1;
    case 'tanh':
      return 5 / 3;
    case 'relu':
      return Math.SQRT2;
    case 'leakyRelu':
      return Math.sqrt(2 / (1 + slope * slope));
    case 'selu':
      return 3 / 4;
    default:
      throw new BookError(
        `gain: unknown nonlinearity "${String(nonlinearity)}"; PyTorch knows no gain for it either, so give a number`,
      );
  }
}
