/** @file Two modes of one layer: training goes by the batch, evaluation by averages that need time to form. */
import experiment from '../../experiments/batchnorm-train-eval/experiment';
import { defineWidget } from '../define';
import { View } from './view';
import { describe, table } from './words';

export default defineWidget({
  id: 'batchnorm-train-eval',
  experiment,
  title: 'Which mean does the layer use?',
  summary: 'Batches pass through batch normalization: their own statistics, the running ones, and one example in both modes.',
  controls: ['batch', 'momentum', 'convention', 'drift', 'length'],
  view: View,
  describe,
  table,
  examples: {
    usual: {
      title: 'Batches of 32',
      steps: 100,
      expect: ({ evalOutput, idealOutput }) => Math.abs(evalOutput - idealOutput) < 0.3,
    },
    early: { title: 'Evaluated after 5 steps', steps: 5, expect: ({ evalOutput }) => evalOutput > 2 },
    small: {
      title: 'Batches of 2',
      params: { batch: '2' },
      steps: 100,
      expect: ({ trainOutput, running }) =>
        Math.abs(Math.abs(trainOutput ?? 0) - 1) < 0.01 && running.variance > 1.9 * running.biased,
    },
    alone: { title: 'A batch of 1', params: { batch: '1' }, steps: 1, expect: ({ diverged }) => diverged !== null },
    mixed: {
      title: 'Keras number, PyTorch layer',
      params: { momentum: 0.99 },
      steps: 100,
      expect: ({ running, batch }) => Math.abs(running.mean - (batch?.mean ?? 0)) < 0.1,
    },
    drifting: {
      title: 'A drifting mean',
      params: { drift: 0.05 },
      steps: 100,
      expect: ({ running, truth }) => running.mean < truth.mean - 0.2,
    },
  },
  idealised:
    'Where the toy stops: one feature with γ = 1 and β = 0, drawn from a Gaussian. In a net the drift comes from the layers ' +
    'below, which learn at the same time.',
  band: true,
  lesson: 'normalization',
});
