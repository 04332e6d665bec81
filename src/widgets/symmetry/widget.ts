/** @file What does a layer learn whose units all start the same? */
import experiment from '../../experiments/weight-symmetry/experiment';
import { counted, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

const starts = { equal: 'all weights equal', 'equal-hidden': 'equal hidden weights', random: 'random weights' };

export default defineWidget({
  id: 'symmetry',
  experiment,
  title: 'Can equal units become different?',
  summary: 'Train a hidden layer from equal and from random weights, and count the features that it has.',
  controls: ['start', 'value', 'units', 'activation', 'learningRate'],
  view: View,
  describe({ step, distinct, loss, accuracy, diverged }, { start, units }) {
    if (diverged) return { finding: 'The run diverged.', detail: diverged.message };
    const same = distinct === 1 ? `all ${units} units are the same unit` : `${distinct} of ${units} units differ`;
    return {
      finding: `From ${starts[start]}, after ${counted(step, 'step')} ${same}.`,
      detail: `The loss is ${sig(loss)}, against 0.69 for guessing, and ${percent(accuracy)} of the points are on the right side.`,
    };
  },
  table: ({ weights }, { units }) => ({
    caption: 'Weights of the hidden units',
    columns: ['unit', 'first input', 'second input', 'bias', 'to the output'].map((label) => ({ label })),
    rows: Array.from({ length: units }, (_, unit) => [unit + 1, ...[0, 1, 2, 3].map((row) => weights[row * units + unit]!)]),
  }),
  examples: {
    equal: { title: 'All equal', steps: 400, expect: ({ distinct, loss }) => distinct === 1 && loss > 0.4 },
    random: {
      title: 'Random',
      params: { start: 'random' },
      steps: 400,
      expect: ({ distinct, accuracy }) => distinct === 8 && accuracy > 0.9,
    },
    tie: {
      title: 'Random output only',
      params: { start: 'equal-hidden' },
      steps: 400,
      expect: ({ distinct, accuracy }) => distinct === 8 && accuracy > 0.8,
    },
    zero: {
      title: 'All zero, ReLU',
      params: { value: 0, activation: 'relu' },
      steps: 400,
      expect: ({ weights }) => weights.every((weight) => weight === 0),
    },
  },
  idealised:
    'Where the toy stops: one hidden layer, full batches and no dropout, which would treat equal units differently and break the tie.',
  band: true,
  lesson: 'initialization',
});
