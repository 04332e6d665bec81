/** @file The net of the dead-ReLU experiment: one hidden layer on a curve, small enough to watch every unit. */
import type { Random } from '../../base/random';
import { applyLinear, init, makeLinear, regressionCurve, toTensors, type Linear } from '../../nn';
import { leakyRelu, mean, mul, noGrad, relu, sub, type Tensor } from '../../tensor';

export const UNITS = 32;
export const EXAMPLES = 64;

export interface Net {
  hidden: Linear; // (32, 1)
  out: Linear; // (1, 32)
}

export interface Activation {
  activation: 'relu' | 'leaky-relu';
  slope: number;
}

/** He's standard deviation in both layers, and every hidden bias at `bias`. */
export function makeNet(bias: number, random: Random): Net {
  const hidden = makeLinear(1, UNITS, random.fork('hidden'), { init: init.heNormal(), bias: init.constant(bias) });
  return { hidden, out: makeLinear(UNITS, 1, random.fork('out'), { init: init.heNormal(), bias: init.zeros }) };
}

/** One period of a sine on −1 … 1: x and target, both (examples, 1). */
export function makeData(random: Random): { x: Tensor; y: Tensor } {
  const { x, y } = toTensors(regressionCurve(random, { curve: 'sine', count: EXAMPLES, noise: 0 }));
  return { x, y: y.reshape([EXAMPLES, 1]) };
}

/** z of each hidden unit, (examples, units), and the net's answer, (examples, 1). */
export function forward(net: Net, x: Tensor, { activation, slope }: Activation): { z: Tensor; answer: Tensor } {
  const z = applyLinear(net.hidden, x);
  const h = activation === 'relu' ? relu(z) : leakyRelu(z, { negativeSlope: slope });
  return { z, answer: applyLinear(net.out, h) };
}

/** ½ · mean squared error. */
export function halfSquaredError(answer: Tensor, y: Tensor): Tensor {
  const error = sub(answer, y);
  return mul(mean(mul(error, error)), 0.5);
}

/** For each unit the share of examples with z > 0. */
export function activeShares(z: Tensor): Float32Array {
  const values = z.toArray();
  const shares = new Float32Array(UNITS);
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) shares[i % UNITS] = shares[i % UNITS]! + 1 / EXAMPLES;
  return shares;
}

/** Loss, active shares and answers as numbers. */
export function look(
  net: Net,
  x: Tensor,
  y: Tensor,
  activation: Activation,
): { loss: number; active: Float32Array; fit: Float32Array } {
  return noGrad(() => {
    const { z, answer } = forward(net, x, activation);
    return { loss: halfSquaredError(answer, y).item(), active: activeShares(z), fit: Float32Array.from(answer.toArray()) };
  });
}
