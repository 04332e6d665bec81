/** @file Three scores as one point in the triangle of all distributions over three classes, and its path as the temperature changes. */
import { exp, log } from '../../base/math';
import { numbers, real } from '../../base/params';
import { div, softmax, tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { entropyOf } from '../shared/entropy';

export const COLDEST = 0.05;
export const HOTTEST = 20;
/** Temperatures on the path, at equal ratios; the first is the coldest. */
const STOPS = 81;

const params = {
  scores: numbers({
    label: 'Scores',
    minLength: 3,
    maxLength: 3,
    min: -10,
    max: 10,
    names: ['A', 'B', 'C'],
    default: [3, 1, 0.2],
  }),
  temperature: real({
    label: 'Temperature',
    symbol: 'T',
    min: COLDEST,
    max: HOTTEST,
    scale: 'log',
    default: 1,
    help: '0.1 is scores ×10, and 10 is scores ÷10',
  }),
};

export interface Frame {
  /** Probabilities of A, B and C at the temperature. */
  probs: Float32Array;
  /** In nats. */
  entropy: number;
  temperatures: Float32Array;
  /** Probabilities along the path, (temperatures, 3). */
  path: Float32Array;
}

/** softmax(z / T) for each temperature: (temperatures, 3). */
function probsAt(scores: readonly number[], temperatures: Float32Array): Float32Array {
  const rows = temperatures.length;
  const z = tensor(scores, { shape: [1, scores.length] });
  const probs = softmax(div(z, tensor(temperatures, { shape: [rows, 1] })), { axis: 1 });
  return Float32Array.from(probs.toArray());
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

export default defineExperiment({
  id: 'softmax-simplex',
  title: 'The probability triangle',
  params,
  steps: 0,
  init() {
    const ratio = log(HOTTEST / COLDEST) / (STOPS - 1);
    return { temperatures: Float32Array.from({ length: STOPS }, (_, i) => COLDEST * exp(i * ratio)) };
  },
  observe({ temperatures }, p): Frame {
    const probs = probsAt(p.scores, Float32Array.of(p.temperature));
    return { probs, entropy: entropyOf(probs), temperatures: temperatures.slice(), path: probsAt(p.scores, temperatures) };
  },
  measures: {
    top: { label: 'largest probability', of: (f) => Math.max(...last(f).probs) },
    least: { label: 'smallest probability', of: (f) => Math.min(...last(f).probs) },
    entropy: { label: 'entropy', unit: 'nats', of: (f) => last(f).entropy },
    winner: { label: 'number of the class in front', of: (f) => last(f).probs.indexOf(Math.max(...last(f).probs)) + 1 },
  },
  invariants: {
    'the point lies in the triangle': (f) =>
      f.probs.every((p) => p >= 0) && Math.abs(f.probs.reduce((a, b) => a + b, 0) - 1) < 1e-5,
    'no temperature changes who is in front': (f, p) => {
      const order = [0, 1, 2].sort((a, b) => p.scores[b]! - p.scores[a]!);
      const [a, b, c] = order.map((i) => f.probs[i]!);
      return a! >= b! - 1e-6 && b! >= c! - 1e-6;
    },
  },
  code: {
    core: `const probs = softmax(div(scores, temperature));`,
    torch: ({ params: p, frame }) => `import torch

scores = torch.tensor([${p.scores.join(', ')}])
probs = torch.softmax(scores / ${p.temperature}, dim=0)
print(probs)
assert torch.allclose(probs, torch.tensor([${Array.from(frame.probs).join(', ')}]), atol=1e-6)
`,
  },
});
