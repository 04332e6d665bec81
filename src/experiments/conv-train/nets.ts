/** @file The two nets: convolutions and pooling, and a dense net with as many parameters. */
import type { Random } from '../../base/random';
import { applyConv2d, applyLinear, makeConv2d, makeLinear, parameterCount, type Conv2d, type Linear } from '../../nn';
import { maxPool2d, relu, reshape, type Tensor } from '../../tensor';
import { SIDE } from './params';

export const CLASSES = 10;

export interface ConvNet {
  first: Conv2d; // (filters, 1, 3, 3)
  second: Conv2d; // (2 · filters, filters, 3, 3)
  head: Linear; // (10, 2 · filters · 4 · 4)
}

export interface DenseNet {
  hidden: Linear; // (units, 256)
  head: Linear; // (10, units)
}

export function makeConvNet(filters: number, random: Random): ConvNet {
  return {
    first: makeConv2d(1, filters, random.fork('first'), { padding: 1 }),
    second: makeConv2d(filters, 2 * filters, random.fork('second'), { padding: 1 }),
    head: makeLinear(2 * filters * (SIDE / 4) ** 2, CLASSES, random.fork('head')),
  };
}

/** As many hidden units as bring the number of parameters closest to `wanted`. */
export function makeDenseNet(wanted: number, random: Random): DenseNet {
  const units = Math.max(1, Math.round((wanted - CLASSES) / (SIDE * SIDE + 1 + CLASSES)));
  return {
    hidden: makeLinear(SIDE * SIDE, units, random.fork('dense hidden')),
    head: makeLinear(units, CLASSES, random.fork('dense head')),
  };
}

export interface Passed {
  /** (n, filters, 16, 16) and pooled (n, filters, 8, 8). */
  first: Tensor;
  pooled: Tensor;
  /** (n, 2 · filters, 8, 8) and pooled (n, 2 · filters, 4, 4). */
  second: Tensor;
  last: Tensor;
  /** (n, 10). */
  scores: Tensor;
}

/** x (n, 1, 16, 16) through all layers. */
export function passConv(net: ConvNet, x: Tensor): Passed {
  const first = relu(applyConv2d(net.first, x));
  const pooled = maxPool2d(first, { kernel: 2 });
  const second = relu(applyConv2d(net.second, pooled));
  const last = maxPool2d(second, { kernel: 2 });
  const flat = reshape(last, [x.shape[0]!, last.size / Math.max(1, x.shape[0]!)]);
  return { first, pooled, second, last, scores: applyLinear(net.head, flat) };
}

/** x (n, 1, 16, 16) → (n, 10). */
export const passDense = (net: DenseNet, x: Tensor): Tensor =>
  applyLinear(net.head, relu(applyLinear(net.hidden, reshape(x, [x.shape[0]!, SIDE * SIDE]))));

/** Parameters of both, for the reader. */
export const sizes = (conv: ConvNet, dense: DenseNet): [conv: number, dense: number] => [
  parameterCount(conv),
  parameterCount(dense),
];
