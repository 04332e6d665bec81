/** @file A small convolutional net and a dense net with as many parameters learn the same drawn digits, step by step. */
import { accuracy, adam, parameters, sampleBatch, toTensors, zeroGrad, type Classified, type OptimizerState } from '../../nn';
import type { Random } from '../../base/random';
import { crossEntropy, noGrad, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';
import { dataFor } from './data';
import { weightsOf, type Weights } from './look';
import { makeConvNet, makeDenseNet, passConv, passDense, sizes, type ConvNet, type DenseNet } from './nets';
import { params, SIDE, type Settings } from './params';

const BATCH = 32;
/** Held-out digits are judged every so many steps, and at the start. */
const EVERY = 10;
const rule = adam();

interface State {
  conv: ConvNet;
  dense: DenseNet;
  memory: { conv: OptimizerState; dense: OptimizerState };
  train: Classified;
  held: Classified;
  fault: string | null;
  loss: [conv: number, dense: number];
  right: [conv: number, dense: number];
  step: number;
}

export interface Frame {
  step: number;
  /** Cross-entropy of the last batch, before its step; NaN at the start. */
  loss: number;
  denseLoss: number;
  /** Share of held-out digits that are right, as last judged. */
  accuracy: number;
  denseAccuracy: number;
  parameters: number;
  denseParameters: number;
  weights: Weights;
  /** Why the digits are drawn ones although others were asked for. */
  fault: string | null;
  diverged: Divergence | null;
}

function judge(conv: ConvNet, dense: DenseNet, held: Classified): [number, number] {
  const { x } = toTensors(held);
  return noGrad(() => [accuracy(passConv(conv, x).scores, held.y), accuracy(passDense(dense, x), held.y)]);
}

function init(p: Settings, random: Random): State {
  const conv = makeConvNet(p.filters, random);
  const dense = makeDenseNet(sizes(conv, makeDenseNet(1, random))[0], random);
  const { train, held, fault } = dataFor(p, random);
  return {
    conv,
    dense,
    memory: { conv: rule.init(parameters(conv)), dense: rule.init(parameters(dense)) },
    train,
    held,
    fault,
    loss: [NaN, NaN],
    right: judge(conv, dense, held),
    step: 0,
  };
}

/** One step of one net; gives the loss before it. */
function learn(net: ConvNet | DenseNet, loss: Tensor, memory: OptimizerState, rate: number): number {
  const weights = parameters(net);
  zeroGrad(weights);
  loss.backward();
  rule.step(weights, memory, rate);
  return loss.item();
}

function step(s: State, p: Settings, random: Random): State {
  const { x, y } = toTensors(sampleBatch(s.train, BATCH, random));
  const convLoss = learn(s.conv, crossEntropy(passConv(s.conv, x).scores, y), s.memory.conv, p.learningRate);
  const denseLoss = learn(s.dense, crossEntropy(passDense(s.dense, x), y), s.memory.dense, p.learningRate);
  const now = s.step + 1;
  const right = now % EVERY === 0 ? judge(s.conv, s.dense, s.held) : s.right;
  return { ...s, loss: [convLoss, denseLoss], right, step: now };
}

function divergence({ loss, step: at }: State): Divergence | null {
  if (at === 0 || loss.every(Number.isFinite)) return null;
  const message = `At step ${at} the loss is no number any more: the steps are too large, and the weights overflowed.`;
  return { step: at, op: 'crossEntropy', message, undo: { learningRate: 0.005 } };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

/** |sum of the weights| ÷ sum of their sizes, for the kernel that stands in the middle of all: 0 answers to differences only. */
function balance({ conv: [first] }: Weights): number {
  const kernels = Array.from({ length: first!.length / 9 }, (_, k) => Array.from(first!.subarray(9 * k, 9 * k + 9)));
  const shares = kernels.map((w) => Math.abs(w.reduce((a, b) => a + b, 0)) / w.reduce((a, b) => a + Math.abs(b), 1e-12));
  return shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)]!;
}

export default defineExperiment({
  id: 'conv-train',
  title: 'Two nets learn drawn digits',
  params,
  heavy: true,
  steps: 150,
  needs: (p) => (p.data === 'mnist' ? 'mnist' : null),
  init,
  step,
  observe: (s): Frame => {
    const [parametersOfConv, parametersOfDense] = sizes(s.conv, s.dense);
    return {
      step: s.step,
      loss: s.loss[0],
      denseLoss: s.loss[1],
      accuracy: s.right[0],
      denseAccuracy: s.right[1],
      parameters: parametersOfConv,
      denseParameters: parametersOfDense,
      weights: weightsOf(s.conv, s.dense),
      fault: s.fault,
      diverged: divergence(s),
    };
  },
  done: (s) => divergence(s) !== null,
  measures: {
    accuracy: { label: 'held-out digits right, convolutional net', of: (f) => last(f).accuracy },
    denseAccuracy: { label: 'held-out digits right, dense net', of: (f) => last(f).denseAccuracy },
    lead: { label: 'lead of the convolutional net', of: (f) => last(f).accuracy - last(f).denseAccuracy },
    loss: { label: 'loss of the last batch', of: (f) => last(f).loss },
    firstLoss: { label: 'loss of the first batch', of: (f) => f[Math.min(1, f.length - 1)]!.loss },
    parameters: { label: 'parameters of the convolutional net', of: (f) => last(f).parameters },
    denseParameters: { label: 'parameters of the dense net', of: (f) => last(f).denseParameters },
    balance: { label: '|sum| ÷ sum of sizes of a kernel, median', of: (f) => balance(last(f).weights) },
  },
  invariants: {
    'both nets have as many parameters, to half a hidden unit': (f) =>
      Math.abs(f.parameters - f.denseParameters) <= (SIDE * SIDE + 11) / 2 + 1,
    'shares lie between 0 and 1': (f) => f.accuracy >= 0 && f.accuracy <= 1 && f.denseAccuracy >= 0 && f.denseAccuracy <= 1,
  },
  code: {
    core: `const map = maxPool2d(relu(applyConv2d(net.first, x)), { kernel: 2 }); // (batch, filters, 8, 8)
const last = maxPool2d(relu(applyConv2d(net.second, map)), { kernel: 2 }); // (batch, 2 filters, 4, 4)
const scores = applyLinear(net.head, reshape(last, [batch, -1]));
crossEntropy(scores, y).backward();
adam().step(parameters(net), memory, learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
