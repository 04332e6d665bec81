/** @file A deep net while it learns: which layers do? */
import experiment from '../../experiments/deep-training/experiment';
import { defineWidget } from '../define';
import { View } from './view';
import { describe, table } from './words';

export default defineWidget({
  id: 'gradient-flow',
  experiment,
  title: 'Which layers learn?',
  summary:
    'Train a deep net and watch the gradient of the activations, the gradient of the weights and the updates, layer by layer.',
  controls: [
    'activation',
    'depth',
    'show',
    'learningRate',
    'init',
    'gain',
    'residual',
    'branchScale',
    'normalization',
    'optimizer',
    'clip',
  ],
  view: View,
  describe,
  table,
  band: true,
  examples: {
    starved: {
      title: 'Sigmoid starves',
      steps: 100,
      expect: ({ loss, travelled }) => loss > 0.68 && travelled[0]! < 1e-5,
    },
    together: {
      title: 'Small ReLU: all shrink',
      params: { activation: 'relu', gain: 0.4, show: 'weight-gradient' },
      steps: 100,
      expect: ({ loss, weightGradient }) => loss > 0.69 && weightGradient.every((value) => value < 1e-5),
    },
    explodes: {
      title: 'Too large: overflow',
      params: { activation: 'relu', init: 'he-normal', gain: 2 },
      steps: 100,
      expect: ({ diverged }) => diverged !== null,
    },
    skips: {
      title: 'Skip connections',
      params: { activation: 'tanh', residual: true },
      steps: 100,
      expect: ({ loss }) => loss < 0.15,
    },
    clipped: {
      title: 'Too large, norm clipped',
      params: { activation: 'relu', init: 'he-normal', gain: 2, clip: 'norm', learningRate: 0.01 },
      steps: 100,
      expect: ({ loss, diverged }, frames) => diverged === null && loss < frames[0]!.loss / 10,
    },
  },
  idealised:
    'Where the toy stops: 48 points, all of them in every step, layers without biases. Larger nets on real data ' +
    'differ in size, not in kind.',
  lesson: 'vanishing-exploding',
});
