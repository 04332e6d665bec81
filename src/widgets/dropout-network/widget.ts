/** @file Which sub-network is trained now, and what does the next layer receive? Dropout masks on a small drawn net. */
import experiment from '../../experiments/dropout-network/experiment';
import { fixed } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';
import { describeMasks } from './words';

export default defineWidget({
  id: 'dropout-network',
  experiment,
  title: 'Which sub-network is it now?',
  summary:
    'Dropout flips a coin for every unit and every sample: see the masks, the sub-networks met, and what the next layer gets.',
  controls: ['drop', 'phase', 'scaling', 'samples', 'units', 'naming'],
  view: View,
  describe: describeMasks,
  table: (_frame, _params, frames) => ({
    caption: 'What the output unit receives, step by step',
    columns: [
      { label: 'step' },
      { label: 'samples' },
      { label: 'sub-networks met' },
      { label: 'latest sample' },
      { label: 'mean in training' },
      { label: 'at test' },
    ],
    rows: frames.map(({ count, seen, latest, mean, test }, step) => [
      step,
      count,
      seen,
      count > 0 ? latest : 'none',
      count > 0 ? mean : 'none',
      test,
    ]),
  }),
  marks: (_frame, { naming }) =>
    naming === 'keep' ? { drop: [0.2, 0.5, 0.8].map((drop) => ({ value: drop, label: `keep ${fixed(1 - drop, 1)}` })) } : {},
  examples: {
    'one-sample': { title: 'One sample', steps: 1, expect: ({ count, seen }) => count === 1 && seen === 1 },
    inverted: {
      title: 'Divided in training',
      params: { samples: 16 },
      steps: 100,
      expect: ({ mean, test }) => Math.abs(test / mean - 1) < 0.05,
    },
    unscaled: {
      title: 'Scaling forgotten',
      params: { samples: 16, scaling: 'none' },
      steps: 100,
      expect: ({ mean, test }) => Math.abs(test / mean - 2) < 0.1,
    },
    'at-test': {
      title: 'Test mode, scaled there',
      params: { samples: 16, scaling: 'at-test', phase: 'test', drop: 0.2, naming: 'keep' },
      steps: 100,
      expect: ({ mean, test }) => Math.abs(test / mean - 1) < 0.05,
    },
  },
  idealised:
    'Where the toy stops: one input, fixed weights and no training, so that only the masks vary. The output unit has positive ' +
    'weights and no activation; the mean over masks is then exact at test, which it is not in deeper nets.',
  band: true,
  lesson: 'dropout',
});
