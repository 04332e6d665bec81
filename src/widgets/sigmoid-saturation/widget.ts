/** @file Which layer goes flat first? Four hidden layers of sigmoids from the standard start of before 2010. */
import experiment, { HIDDEN } from '../../experiments/sigmoid-saturation/experiment';
import { sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

const layers = Array.from({ length: HIDDEN }, (_, i) => i + 1);

export default defineWidget({
  id: 'sigmoid-saturation',
  experiment,
  title: 'Which layer goes flat first?',
  summary:
    'Four hidden layers of sigmoids start at one half; while they train, the top one is pushed towards zero and the rest stand still.',
  controls: ['learningRate', 'activation'],
  view: View,
  describe({ means, stds, loss }, { activation }) {
    const top = means[HIDDEN - 1] ?? NaN;
    const bottom = means[0] ?? NaN;
    const low = activation === 'sigmoid' && top < 0.3;
    const finding = low
      ? `The top layer has sunk to ${sig(top)}; the first still stands at ${sig(bottom)}.`
      : `The layers stand near ${sig(bottom)} at the bottom and ${sig(top)} at the top.`;
    const spread = `Standard deviations from the first layer up: ${[...stds].map((std) => sig(std)).join(', ')}.`;
    return { finding, detail: `${spread} The loss is ${sig(loss, 3)}; guessing among ten classes costs 2.30.` };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Mean activation of each hidden layer, epoch by epoch',
    columns: [{ label: 'epoch' }, ...layers.map((layer) => ({ label: `layer ${layer}` })), { label: 'loss' }],
    rows: frames.map(({ means, loss }, epoch) => [epoch, ...means, loss]),
  }),
  examples: {
    start: { title: 'At the start', expect: ({ means }) => Math.abs((means[HIDDEN - 1] ?? 0) - 0.5) < 0.05 },
    saturated: {
      title: 'After 60 epochs',
      steps: 60,
      expect: ({ means }) => (means[HIDDEN - 1] ?? 1) < 0.2 && Math.abs((means[0] ?? 0) - 0.5) < 0.02,
    },
    tanh: { title: 'The same net with tanh', params: { activation: 'tanh' }, steps: 60, expect: ({ loss }) => loss < 1 },
  },
  idealised:
    'Where the toy stops: 64 units a layer and drawn data. The paper used 1000 units and images, and its top layer sank lower.',
  playback: { stepName: 'epoch' },
  lesson: 'activations',
});
