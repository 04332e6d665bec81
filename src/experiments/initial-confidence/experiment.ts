/** @file How sure of itself a classifier is before it has learned anything: first probabilities and first loss over many draws. */
import { log } from '../../base/math';
import { integer, real } from '../../base/params';
import type { Random } from '../../base/random';
import { quantile, summarize } from '../../nn';
import { crossEntropy, linear, softmax, tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { unitDraws } from '../shared/unit-draws';

/** Fresh layers, and the inputs that each of them sees. */
export const NETS = 20;
export const INPUTS = 20;
const BINS = 25;

const params = {
  sigma: real({ label: 'Spread of the weights', symbol: 'σ', min: 0.001, max: 3, scale: 'log', default: 0.5 }),
  classes: integer({ label: 'Classes', symbol: 'n', min: 2, max: 100, default: 10 }),
  fanIn: integer({ label: 'Inputs of the last layer', min: 8, max: 256, default: 64 }),
};

interface State {
  /** Of each layer: unit weights (classes, fanIn), inputs (INPUTS, fanIn), and the right classes. */
  layers: { weights: Float32Array; inputs: Float32Array; labels: Int32Array }[];
}

export interface Frame {
  /** Histogram of the largest probability of each input, from 0 to 1. */
  edges: number[];
  counts: number[];
  medianTop: number;
  /** Mean cross-entropy of all draws, in nats, and its spread over the layers. */
  loss: number;
  lossSpread: number;
  /** ln n, the loss of equal probabilities. */
  uniformLoss: number;
  logitStd: number;
  /** Probabilities of the first input of the first layer. */
  example: number[];
}

function draw({ classes, fanIn }: { classes: number; fanIn: number }, random: Random): State {
  const layers = Array.from({ length: NETS }, (_, net) => {
    const chance = random.fork('label', net);
    return {
      weights: unitDraws('normal', [classes, fanIn], random, 'weight', net),
      inputs: unitDraws('normal', [INPUTS, fanIn], random, 'input', net),
      labels: Int32Array.from({ length: INPUTS }, () => chance.int(classes)),
    };
  });
  return { layers };
}

export default defineExperiment({
  id: 'initial-confidence',
  title: 'First probabilities',
  params,
  steps: 0,
  init: draw,
  observe({ layers }, { sigma, classes, fanIn }): Frame {
    const [tops, logitStds, losses]: [number[], number[], number[]] = [[], [], []];
    const counts = new Array<number>(BINS).fill(0);
    let example: number[] = [];
    for (const { weights, inputs, labels } of layers) {
      const weight = tensor(
        weights.map((value) => sigma * value),
        { shape: [classes, fanIn] },
      );
      const logits = linear(tensor(inputs, { shape: [INPUTS, fanIn] }), weight); // (INPUTS, classes)
      const probabilities = softmax(logits, { axis: 1 }).toArray();
      for (let row = 0; row < INPUTS; row++) {
        const p = Array.from(probabilities.subarray(row * classes, (row + 1) * classes));
        const top = Math.max(...p);
        tops.push(top);
        counts[Math.min(BINS - 1, Math.floor(top * BINS))]!++;
        if (example.length === 0) example = p;
      }
      logitStds.push(summarize(logits.toArray()).rms);
      losses.push(crossEntropy(logits, tensor(labels)).item());
    }
    const { mean: loss, std: lossSpread } = summarize(losses);
    const edges = Array.from({ length: BINS + 1 }, (_, i) => i / BINS);
    const medianTop = quantile(tops, 0.5);
    return { edges, counts, medianTop, loss, lossSpread, uniformLoss: log(classes), logitStd: summarize(logitStds).rms, example };
  },
  measures: {
    loss: { label: 'first loss, nats', of: (f) => f.at(-1)!.loss },
    excess: { label: 'first loss above ln n, nats', of: (f) => f.at(-1)!.loss - f.at(-1)!.uniformLoss },
    medianTop: { label: 'median of the largest probability', of: (f) => f.at(-1)!.medianTop },
    logitStd: { label: 'spread of the logits', of: (f) => f.at(-1)!.logitStd },
  },
  invariants: {
    'every input is counted once': ({ counts }) => counts.reduce((sum, count) => sum + count, 0) === NETS * INPUTS,
    'the largest probability is at least 1/n': ({ medianTop }, { classes }) => medianTop > 0.999 / classes,
  },
  code: {
    core: `const logits = linear(x, weight); // (inputs, classes), weights from N(0, σ²)
const p = softmax(logits, { axis: 1 });
const loss = crossEntropy(logits, labels); // ln n if all p are 1/n`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
