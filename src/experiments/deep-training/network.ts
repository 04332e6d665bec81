/** @file The deep net with a linear layer for two classes on top, where it stands and how it takes a step. */
import type { Random } from '../../base/random';
import {
  accuracy,
  clipGradByNorm,
  clipGradByValue,
  firstNonFinite,
  init,
  moons,
  norm,
  optimizer,
  parameters,
  spirals,
  summarize,
  toTensors,
  zeroGrad,
  type Linear,
  type OptimizerState,
} from '../../nn';
import { crossEntropy, linear, noGrad, scope, standardize, tensor, zeros, type Tensor } from '../../tensor';
import { makeDeepNet, traceDeepNet, type DeepNet } from '../shared/deep-net';
import type { Settings } from './params';

export const POINTS = 48;
/** Largest component, or largest norm, of the clipped gradients. */
export const CLIP = 1;

/** What there is to read of the net where it stands; arrays are by layer, the first layer first. */
export interface Reading {
  loss: number;
  /** Share of the points on the right side. */
  accuracy: number;
  /** Root mean square of ∂L/∂h, h being what the layer gives. */
  gradient: Float64Array;
  /** ‖∂L/∂W‖ before any clipping. */
  weightGradient: Float64Array;
  /** The first layer (from 1) that gives numbers beyond float32, or null. */
  overflow: number | null;
}

export interface Learner {
  net: DeepNet;
  /** From the last layer to two scores. */
  readout: Linear;
  x: Tensor; // (points, 2)
  y: Tensor; // (points)
  memory: OptimizerState;
  /** The weights before the first step, by layer. */
  first: Float32Array[];
}

const leaves = ({ net, readout }: Pick<Learner, 'net' | 'readout'>): Tensor[] => [...parameters(net), ...parameters(readout)];

/** Weights by layer, as numbers of their own. */
const copies = ({ layers }: DeepNet): Float32Array[] => layers.map(({ weight }) => Float32Array.from(weight.toArray()));

/** A net that has not learned anything, and its data with mean 0 and variance 1 in both coordinates. */
export function enroll(p: Settings, random: Random): Learner {
  const points = { spirals, moons }[p.data](random.fork('data'), { count: POINTS });
  const { x, y } = toTensors(points);
  const widths = [2, ...new Array<number>(p.depth).fill(p.width)];
  const net = makeDeepNet(random.fork('net'), { ...p, widths, biasStd: 0 });
  const top = init.xavierNormal()([2, p.width], random.fork('readout'));
  const readout = { weight: tensor(top, { shape: [2, p.width], requiresGrad: true }), bias: zeros([2], { requiresGrad: true }) };
  const memory = optimizer(p.optimizer).init(leaves({ net, readout }));
  return { net, readout, x: noGrad(() => standardize(x, { axis: 0, eps: 1e-5 })), y, memory, first: copies(net) };
}

/** Forward and backward once; afterwards every weight holds its gradient. */
export function look(learner: Learner): Reading {
  const { net, readout, x, y } = learner;
  zeroGrad(leaves(learner));
  return scope(() => {
    const { outputs } = traceDeepNet(net, x);
    const scores = linear(outputs.at(-1)!, readout.weight, readout.bias!); // (points, 2)
    for (const h of outputs) h.retainGrad();
    const loss = crossEntropy(scores, y);
    loss.backward();
    const lost = firstNonFinite(outputs);
    return {
      loss: loss.item(),
      accuracy: accuracy(scores, y.toArray()),
      gradient: Float64Array.from(outputs, (h) => summarize(h.grad!.toArray()).rms),
      weightGradient: Float64Array.from(net.layers, ({ weight }) => norm(weight.grad!.toArray())),
      overflow: lost < 0 ? null : lost + 1,
    };
  });
}

/** ‖after − before‖ / ‖before‖ of each layer's weights; 0 where there are none to compare with. */
function changes(net: DeepNet, before: readonly Float32Array[]): Float64Array {
  return Float64Array.from(net.layers, ({ weight }, k) => {
    const now = weight.toArray();
    const size = norm(before[k]!);
    return size > 0 ? norm(before[k]!.map((value, i) => now[i]! - value)) / size : 0;
  });
}

/** One step along the gradients of the last look. @returns the size of each layer's update over that of its weights. */
export function learn(learner: Learner, { clip, optimizer: rule, learningRate }: Settings): Float64Array {
  const weights = leaves(learner);
  if (clip === 'value') clipGradByValue(weights, CLIP);
  if (clip === 'norm') clipGradByNorm(weights, CLIP);
  const before = copies(learner.net);
  optimizer(rule).step(weights, learner.memory, learningRate);
  return changes(learner.net, before);
}

/** How far each layer's weights have come since the start, over their first size. */
export const travelled = ({ net, first }: Learner): Float64Array => changes(net, first);
