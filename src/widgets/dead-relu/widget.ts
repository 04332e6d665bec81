/** @file Which units are still alive? A small ReLU net at learning rates from gentle to ruinous. */
import experiment from '../../experiments/dead-relu/experiment';
import { percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

const UNITS = 32;
const average = (active: Float32Array): number => active.reduce((a, b) => a + b, 0) / UNITS;

export default defineWidget({
  id: 'dead-relu',
  experiment,
  title: 'Which units are still alive?',
  summary:
    'A small net learns a sine. Too long a step switches units off on every example, and ReLU never switches them on again.',
  controls: ['learningRate', 'activation', 'slope', 'biasInit'],
  view: View,
  describe({ off, loss, revived, active, diverged }, { activation }) {
    const dead = activation === 'relu' ? 'dead' : 'off on every example';
    const lead =
      off === 0
        ? `No unit is ${dead}`
        : off === UNITS
          ? `All 32 units are ${dead}`
          : `${off} of 32 units ${off === 1 ? 'is' : 'are'} ${dead}`;
    const back = activation === 'relu' ? '' : ` ${revived === 0 ? 'None' : `${revived}`} came back on.`;
    const finding = diverged ? 'The loss runs off.' : `${lead}.`;
    return {
      finding,
      detail: `A unit is active on ${percent(average(active))} of the examples on average. The loss is ${sig(loss)}.${back}`,
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Units and loss, step by step',
    columns: [{ label: 'step' }, { label: 'off on every example' }, { label: 'mean active share' }, { label: 'loss' }],
    rows: frames.map(({ off, active, loss }, step) => [step, off, average(active), loss]),
  }),
  examples: {
    healthy: { title: 'Rate 0.1', steps: 300, expect: ({ off, loss }) => off <= 1 && loss < 0.05 },
    'most-die': { title: 'Rate 1', params: { learningRate: 1 }, steps: 60, expect: ({ off }) => off > 16 },
    'leaky-instead': {
      title: 'Leaky ReLU, all biases at −3',
      params: { activation: 'leaky-relu', biasInit: -3 },
      steps: 300,
      expect: ({ off, loss }) => off > 16 && loss < 0.12,
    },
    'off-from-birth': {
      title: 'ReLU, all biases at −3',
      params: { biasInit: -3 },
      steps: 300,
      expect: ({ off, revived }) => off > 16 && revived === 0,
    },
    'too-large': { title: 'Rate 3', params: { learningRate: 3 }, steps: 300, expect: ({ diverged }) => diverged !== null },
  },
  idealised:
    'Where the toy stops: 64 points, one hidden layer, all examples at every step. ' +
    'With batches, momentum or weight decay a unit that is off can drift back.',
  band: true,
  lesson: 'activations',
});
