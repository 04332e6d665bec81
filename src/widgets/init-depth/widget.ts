/** @file The book's signature: how far does a signal travel through a deep net that has not learned anything yet? */
import experiment from '../../experiments/signal-propagation/experiment';
import { defineWidget } from '../define';
import { table } from '../shared/signal/table';
import { View } from './view';
import { describe } from './words';

export default defineWidget({
  id: 'init-depth',
  experiment,
  title: 'How far does a signal travel?',
  summary: 'Slide the size of the first weights and watch activations and gradients of up to 50 layers fade, hold or grow.',
  controls: ['sigma', 'depth', 'activation', 'init', 'show', 'width', 'gain', 'taper', 'normalization', 'residual'],
  view: View,
  describe,
  table,
  band: true,
  examples: {
    fade: {
      title: 'Small: fades',
      expect: ({ layers }) => layers.at(-1)!.activation.std < 0.01 * layers[0]!.activation.std,
    },
    hold: {
      title: 'Xavier: holds',
      params: { init: 'xavier-normal' },
      expect: ({ inputToOutputGradient: ratio }) => ratio > 0.05 && ratio < 1,
    },
    explode: {
      title: 'Large: saturates and explodes',
      params: { sigma: 1 },
      expect: ({ layers, inputToOutputGradient: ratio }) => layers.at(-1)!.activation.saturated > 0.7 && ratio > 1e4,
    },
    relu: {
      title: 'ReLU with He',
      params: { activation: 'relu', init: 'he-normal' },
      expect: ({ layers }) => layers.at(-1)!.activation.std > 0.1 && layers.at(-1)!.activation.std < 5,
    },
    sigmoid: {
      title: 'Sigmoid starves',
      params: { activation: 'sigmoid', init: 'xavier-normal' },
      expect: ({ inputToOutputGradient: ratio }) => ratio < 1e-10,
    },
    overflow: {
      title: 'Overflow',
      params: { activation: 'relu', sigma: 3, depth: 50, width: 128 },
      expect: ({ diverged }) => diverged !== null,
    },
    weights: {
      title: 'Two gradients',
      params: { activation: 'relu', sigma: 0.08, show: 'weight-gradients' },
      expect: ({ layers, inputToOutputGradient: ratio }) =>
        ratio < 1e-3 && layers.every(({ inner }) => Math.abs(inner / layers[0]!.inner - 1) < 0.01),
    },
  },
  idealised:
    'Where the toy stops: Gaussian inputs, no biases, and at the top a gradient of random direction in place of a loss. ' +
    'Training moves the weights away from all of this.',
  lesson: 'initialization',
});
