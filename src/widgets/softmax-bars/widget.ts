/** @file What happens to the probabilities when all scores are multiplied, or moved? And where does float32 break? */
import experiment from '../../experiments/softmax-bars/experiment';
import { defineWidget } from '../define';
import { nameOf, View } from './view';
import { describe } from './words';

export default defineWidget({
  id: 'softmax-bars',
  experiment,
  title: 'What do the scores become?',
  summary:
    'Multiply scores by ten, divide them, add a hundred: see powers, probabilities and entropy, and where float32 overflows.',
  controls: ['scale', 'shift', 'form', 'scores'],
  view: View,
  describe,
  table: ({ z, powers, probs }) => ({
    caption: 'The stages of softmax, class by class',
    columns: [{ label: 'class' }, { label: 'score' }, { label: 'power of e' }, { label: 'probability' }],
    rows: Array.from(probs, (p, i) => [nameOf(i), z[i]!, powers[i]!, p]),
  }),
  examples: {
    given: { title: 'As given', expect: ({ probs }) => Math.abs(probs[0]! - 0.836) < 1e-3 },
    'times-ten': { title: '×10', params: { scale: 10 }, expect: ({ probs, entropy }) => probs[0]! > 0.9999 && entropy < 1e-4 },
    'divided-by-ten': { title: '÷10', params: { scale: 0.1 }, expect: ({ probs }) => Math.max(...probs) < 0.45 },
    'naive-overflow': {
      title: 'One score of 90, naive',
      params: { scores: [9, 1, 0.2], scale: 10 },
      expect: ({ fault, probs }) => fault === 'exp' && Number.isNaN(probs[0]!),
    },
    'plus-hundred': {
      title: '+100, stable',
      params: { shift: 100, form: 'stable' },
      expect: ({ probs }) => Math.abs(probs[0]! - 0.836) < 1e-3,
    },
    'naive-sum': {
      title: 'Ten scores of 88, naive',
      params: { scores: Array.from({ length: 10 }, () => 8.8), scale: 10 },
      expect: ({ fault, probs }) => fault === 'sum' && probs.every((p) => p === 0),
    },
    tie: {
      title: 'All alike',
      params: { scores: [2, 2, 2] },
      expect: ({ probs }) => probs.every((p) => Math.abs(p - 1 / 3) < 1e-6),
    },
  },
  idealised:
    'Where the toy stops: three classes with scores set by hand. A network computes its scores, and it has learned ' +
    'how far apart to put them.',
  seed: false,
  lesson: 'softmax',
});
