/** @file The cross-entropy of a prediction S and a label L term by term, the other way round too, and softmax applied twice. */
import { log } from '../../base/math';
import { choice, numbers, real } from '../../base/params';
import { crossEntropy, logSoftmax, softmax, tensor, type Tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { entropyOf } from '../shared/entropy';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

const params = {
  scores: numbers({ label: 'Scores', minLength: 2, maxLength: 6, min: -10, max: 10, names: NAMES, default: [3, 1, 0.2] }),
  label: choice({
    label: 'Label',
    options: ['one-hot', 'soft'],
    labels: { 'one-hot': 'one-hot: A is true', soft: 'soft: by the shares below' },
    default: 'one-hot',
  }),
  shares: numbers({
    label: 'Shares of a soft label',
    minLength: 2,
    maxLength: 6,
    min: 0,
    max: 10,
    names: NAMES,
    default: [6, 3, 1],
  }),
  smoothing: real({ label: 'Label smoothing', symbol: 'ε', min: 0, max: 0.5, step: 0.01, default: 0 }),
  twice: choice({
    label: 'Before the loss',
    options: ['nothing', 'softmax', 'log-softmax'],
    labels: { nothing: 'nothing: the loss gets scores', softmax: 'a softmax too many', 'log-softmax': 'a log-softmax too many' },
    default: 'nothing',
  }),
};

interface Settings {
  scores: number[];
  label: 'one-hot' | 'soft';
  shares: number[];
  smoothing: number;
  twice: 'nothing' | 'softmax' | 'log-softmax';
}

export interface Frame {
  /** S, the prediction, as the loss sees it. */
  prediction: number[];
  /** L, the label. */
  target: number[];
  /** −Lᵢ ln Sᵢ, and 0 where Lᵢ is 0. */
  terms: number[];
  /** −Sᵢ ln Lᵢ; Infinity where Lᵢ is 0 and Sᵢ is not. */
  reversed: number[];
  /** D(S, L), from the core's own loss. */
  loss: number;
  /** D(L, S). */
  reversedLoss: number;
  /** H(L). */
  entropy: number;
  /** KL(L ‖ S) = D(S, L) − H(L). */
  divergence: number;
  /** ∂D/∂score, from backward. */
  gradient: number[];
}

const list = (x: Tensor): number[] => Array.from(x.toArray());

/** The label as probabilities, smoothed towards the uniform distribution: (1 − ε) L + ε/n (Szegedy et al. 2016). */
function labelOf(p: Settings): number[] {
  const n = p.scores.length;
  const shares = p.scores.map((_, i) => (p.label === 'one-hot' ? Number(i === 0) : (p.shares[i] ?? 0)));
  const total = shares.reduce((a, b) => a + b, 0);
  const plain = total > 0 ? shares.map((share) => share / total) : shares.map(() => 1 / n);
  return plain.map((share) => (1 - p.smoothing) * share + p.smoothing / n);
}

/** −p ln q with 0 ln 0 = 0, and Infinity where q is 0 and p is not. */
const term = (p: number, q: number): number => (p === 0 ? 0 : q === 0 ? Infinity : -p * log(q));
const total = (terms: readonly number[]): number => terms.reduce((a, b) => a + b, 0);

function beforeTheLoss(scores: Tensor, twice: Settings['twice']): Tensor {
  if (twice === 'nothing') return scores;
  return twice === 'softmax' ? softmax(scores, { axis: 1 }) : logSoftmax(scores, { axis: 1 });
}

export default defineExperiment({
  id: 'cross-entropy-terms',
  title: 'Cross-entropy, term by term',
  params,
  steps: 0,
  init: () => null,
  observe(_, p): Frame {
    const target = labelOf(p);
    const scores = tensor([p.scores], { requiresGrad: true }); // (1, classes)
    const fed = beforeTheLoss(scores, p.twice);
    const prediction = list(softmax(fed.detach(), { axis: 1 }));
    const loss = crossEntropy(fed, tensor([target]));
    const value = loss.item();
    loss.backward();
    const reversed = prediction.map((s, i) => term(s, target[i]!));
    return {
      prediction,
      target,
      terms: prediction.map((s, i) => term(target[i]!, s)),
      reversed,
      loss: value,
      reversedLoss: total(reversed),
      entropy: entropyOf(target),
      divergence: value - entropyOf(target),
      gradient: list(scores.grad!),
    };
  },
  measures: {
    loss: { label: 'D(S, L)', unit: 'nats', of: (f) => f.at(-1)!.loss },
    reversedLoss: { label: 'D(L, S)', unit: 'nats', of: (f) => f.at(-1)!.reversedLoss },
    entropy: { label: 'entropy of the label', unit: 'nats', of: (f) => f.at(-1)!.entropy },
    divergence: { label: 'KL divergence', unit: 'nats', of: (f) => f.at(-1)!.divergence },
    gradientSum: { label: 'sum of the gradient over the scores', of: (f) => total(f.at(-1)!.gradient) },
    gradientError: {
      label: 'largest distance of the gradient from S − L',
      of: (f) => Math.max(...f.at(-1)!.gradient.map((g, i) => Math.abs(g - (f.at(-1)!.prediction[i]! - f.at(-1)!.target[i]!)))),
    },
    firstGradient: { label: 'gradient of the score of A', of: (f) => f.at(-1)!.gradient[0]! },
    firstProbability: { label: 'probability of A, as the loss sees it', of: (f) => f.at(-1)!.prediction[0]! },
  },
  invariants: {
    'the loss is the sum of its terms': (f) => Math.abs(total(f.terms) - f.loss) < 1e-4 * (1 + f.loss),
    'no prediction beats the label itself: D(S, L) ≥ H(L)': (f) => f.divergence > -1e-5,
    'the gradients of the scores cancel': (f) => Math.abs(total(f.gradient)) < 1e-5,
  },
  code: {
    core: `const loss = crossEntropy(scores, label); // −Σ L ln softmax(scores), the stable way
loss.backward();
scores.grad; // softmax(scores) − label`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
