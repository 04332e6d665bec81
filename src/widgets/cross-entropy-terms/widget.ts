/** @file What does each class add to the loss, and what changes when prediction and label swap places? */
import experiment from '../../experiments/cross-entropy-terms/experiment';
import { fixed, percent } from '../../viz';
import { defineWidget } from '../define';
import { nameOf, View } from './view';

const nats = (value: number): string => (Number.isFinite(value) ? `${fixed(value, 3)} nats` : 'infinite');

export default defineWidget({
  id: 'cross-entropy-terms',
  experiment,
  title: 'What does each class add to the loss?',
  summary: 'Prediction and label as bars, their cross-entropy term by term, the same the other way round, and the gradient.',
  controls: ['scores', 'label', 'smoothing', 'shares', 'twice'],
  view: View,
  describe(frame, params) {
    const sure = percent(frame.prediction[0]!, 3);
    const also = params.twice === 'nothing' ? '' : ` There is a ${params.twice} too many before the loss.`;
    const swapped = Number.isFinite(frame.reversedLoss)
      ? `Swapped, it is ${nats(frame.reversedLoss)}.`
      : 'Swapped, it is infinite: the label says 0 where the prediction does not.';
    return {
      finding: `The prediction gives ${sure} to A, and the loss is ${nats(frame.loss)}.`,
      detail: `${swapped} Entropy of the label ${nats(frame.entropy)}, KL divergence ${nats(frame.divergence)}.${also}`,
    };
  },
  table: ({ prediction, target, terms, reversed, gradient }) => ({
    caption: 'Cross-entropy, class by class',
    columns: ['class', 'S', 'L', '−L ln S', '−S ln L', '∂D/∂score'].map((label) => ({ label })),
    rows: prediction.map((p, i) => [
      nameOf(i),
      p,
      target[i]!,
      terms[i]!,
      Number.isFinite(reversed[i]) ? reversed[i]! : 'infinite',
      gradient[i]!,
    ]),
  }),
  examples: {
    right: { title: 'Right and fairly sure', expect: (f) => Math.abs(f.loss - 0.18) < 0.01 && f.reversedLoss === Infinity },
    wrong: { title: 'Sure and wrong', params: { scores: [-3, 3, 0.2] }, expect: (f) => f.loss > 6 && f.gradient[0]! < -0.99 },
    smoothed: {
      title: 'Smoothed label',
      params: { smoothing: 0.1 },
      expect: (f) => Number.isFinite(f.reversedLoss) && f.entropy > 0.2,
    },
    'softmax-twice': {
      title: 'A softmax too many',
      params: { scores: [10, -10, -10], twice: 'softmax' },
      expect: (f) => Math.abs(f.loss - 0.551) < 1e-3,
    },
    'log-softmax-twice': {
      title: 'A log-softmax too many',
      params: { twice: 'log-softmax' },
      expect: (f) => Math.abs(f.loss - 0.18) < 0.01,
    },
    soft: { title: 'Soft label', params: { label: 'soft' }, expect: (f) => f.entropy > 0.89 && f.divergence > 0 },
  },
  idealised:
    'Where the toy stops: one example, with scores set by hand. Training averages this loss over many examples, and ' +
    'its scores come from a network.',
  seed: false,
  lesson: 'cross-entropy',
});
