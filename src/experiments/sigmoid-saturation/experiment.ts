/** @file Trains four hidden layers of sigmoids from the old standard start, after Glorot and Bengio 2010, figure 2. */
import { choice, real } from '../../base/params';
import type { Random } from '../../base/random';
import {
  applyMlp,
  batches,
  init,
  makeMlp,
  parameters,
  sgd,
  summarize,
  take,
  toTensors,
  traceMlp,
  zeroGrad,
  type Classified,
  type Mlp,
} from '../../nn';
import { crossEntropy, noGrad } from '../../tensor';
import { defineExperiment } from '../define';
import { CLASSES, EXAMPLES, FEATURES, makeData } from './data';

export const HIDDEN = 4;
const WIDTH = 64;
const BATCH = 10;

const params = {
  learningRate: real({ label: 'Learning rate', min: 0.01, max: 1, scale: 'log', default: 0.1, effect: 'live' }),
  activation: choice({ label: 'Activation', options: ['sigmoid', 'tanh'], default: 'sigmoid' }),
};

interface State {
  data: Classified;
  net: Mlp;
}

export interface Frame {
  /** Mean activation of each hidden layer over all examples and units. */
  means: Float32Array;
  /** Standard deviation of the same. */
  stds: Float32Array;
  loss: number;
}

/** U(−1/√fanIn, 1/√fanIn) and zero biases, the "standard" start of the paper. */
function makeNet(activation: 'sigmoid' | 'tanh', random: Random): Mlp {
  const sizes = [FEATURES, ...Array.from({ length: HIDDEN }, () => WIDTH), CLASSES];
  return makeMlp(random, { sizes, activation, init: init.heUniform({ gain: 1 / Math.sqrt(3) }) });
}

function observe({ net, data }: State): Frame {
  return noGrad(() => {
    const { x, y } = toTensors(data);
    const { output, activations } = traceMlp(net, x);
    const layers = activations.slice(0, HIDDEN).map((h) => summarize(h.toArray()));
    const [means, stds] = [Float32Array.from(layers, (l) => l.mean), Float32Array.from(layers, (l) => l.std)];
    return { means, stds, loss: crossEntropy(output, y).item() };
  });
}

/** One epoch: every example once, in batches of ten. */
function epoch(s: State, { learningRate }: { learningRate: number }, random: Random): State {
  const weights = parameters(s.net);
  const plain = sgd();
  const memory = plain.init(weights);
  for (const rows of batches(EXAMPLES, BATCH, random)) {
    const { x, y } = toTensors(take(s.data, rows));
    zeroGrad(weights);
    crossEntropy(applyMlp(s.net, x), y).backward();
    plain.step(weights, memory, learningRate);
  }
  return s;
}

const layerMeans = (frames: readonly Frame[], layer: number): number[] => frames.map((f) => f.means[layer]!);

export default defineExperiment({
  id: 'sigmoid-saturation',
  title: 'The top layer of sigmoids goes flat',
  params,
  heavy: true,
  steps: 60,
  init: (p, random): State => ({ data: makeData(random.fork('data')), net: makeNet(p.activation, random.fork('net')) }),
  step: epoch,
  observe,
  measures: {
    topAtStart: { label: 'mean activation', of: (f) => f[0]!.means[HIDDEN - 1]! },
    topLowest: { label: 'lowest mean activation', of: (f) => Math.min(...layerMeans(f, HIDDEN - 1)) },
    topAtEnd: { label: 'mean activation', of: (f) => f.at(-1)!.means[HIDDEN - 1]! },
    bottomShift: {
      label: 'largest shift of the mean',
      of: (f) => Math.max(...layerMeans(f, 0).map((mean) => Math.abs(mean - 0.5))),
    },
    loss: { label: 'loss at the end', of: (f) => f.at(-1)!.loss },
  },
  invariants: {
    'sigmoid activations lie between 0 and 1': (f, p) =>
      p.activation !== 'sigmoid' || f.means.every((mean) => mean >= 0 && mean <= 1),
    'the loss is never negative': (f) => !(f.loss < 0),
  },
});
