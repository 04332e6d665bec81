/** @file Does a bad gain still matter once every layer is normalized? It depends on where. */
import experiment from '../../experiments/signal-propagation/experiment';
import { defineWidget } from '../define';
import { table } from '../shared/signal/table';
import { View } from './view';
import { describe } from './words';

export default defineWidget({
  id: 'norm-depth',
  experiment,
  title: 'Does the gain still matter?',
  summary:
    'A deep net with normalization before or after the activation, or none: turn up the gain of its weights and see what still moves.',
  controls: ['gain', 'normalization', 'placement', 'activation', 'depth', 'init', 'sigma', 'show', 'width', 'batch', 'residual'],
  view: View,
  describe,
  table,
  band: true,
  examples: {
    before: {
      title: 'Batch norm before tanh, gain 4',
      params: { init: 'xavier-normal', gain: 4, normalization: 'batch' },
      expect: ({ layers }) => layers.every(({ activation: { std } }) => std > 0.5 && std < 0.75),
    },
    none: {
      title: 'No normalization, gain 4',
      params: { init: 'xavier-normal', gain: 4 },
      expect: ({ layers, inputToOutputGradient: ratio }) => layers.at(-1)!.activation.saturated > 0.5 && ratio > 100,
    },
    after: {
      title: 'Batch norm after tanh, gain 4',
      params: { init: 'xavier-normal', gain: 4, normalization: 'batch', placement: 'after' },
      expect: ({ layers }) => layers.at(-1)!.activation.saturated > 0.4,
    },
    tiny: {
      title: 'Batch norm before tanh, gain 0.1',
      params: { init: 'xavier-normal', gain: 0.1, normalization: 'batch' },
      expect: ({ layers }) => layers.every(({ activation: { std } }) => std > 0.5 && std < 0.75),
    },
    layer: {
      title: 'Layer norm before tanh, gain 4',
      params: { init: 'xavier-normal', gain: 4, normalization: 'layer' },
      expect: ({ layers }) => layers.every(({ activation: { std } }) => std > 0.5 && std < 0.75),
    },
    explodes: {
      title: 'Batch norm, ReLU, depth 50: explodes',
      params: { activation: 'relu', init: 'he-normal', normalization: 'batch', depth: 50 },
      expect: ({ inputToOutputGradient: ratio }) => ratio > 1000,
    },
  },
  idealised:
    'Where the toy stops: an untrained net, γ = 1 and β = 0, Gaussian inputs, no biases, and a random gradient at the top in ' +
    'place of a loss.',
  lesson: 'normalization',
});
