/** @file How sure of itself is a classifier that has learned nothing? */
import experiment from '../../experiments/initial-confidence/experiment';
import { percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'sigma-peakiness',
  experiment,
  title: 'How sure is a net that knows nothing?',
  summary:
    'Slide the size of the last weights and watch the first probabilities go from level to peaked, and the first loss leave ln n.',
  controls: ['sigma', 'classes', 'fanIn'],
  view: View,
  describe({ loss, uniformLoss, medianTop, logitStd }, { classes, sigma }) {
    const excess = loss - uniformLoss;
    const state = excess < 0.1 ? 'undecided, as it should be' : excess < 1 ? 'a little too sure' : 'sure of itself, and wrong';
    // rounded, the highest medians would be all there is
    const half = medianTop > 0.995 ? 0.99 : medianTop;
    return {
      finding: `At σ = ${sig(sigma)} the untrained net is ${state}.`,
      detail:
        `The logits have std ${sig(logitStd)}. Half of the inputs get a largest probability above ${percent(half)}, where 1/n is ` +
        `${percent(1 / classes)}. The first loss is ${sig(loss, 3)}, and ln ${classes} is ${sig(uniformLoss, 3)}.`,
    };
  },
  table: ({ edges, counts }) => ({
    caption: 'Inputs by their largest probability',
    columns: [{ label: 'from' }, { label: 'to' }, { label: 'inputs' }],
    rows: counts.map((inputs, i) => [edges[i]!, edges[i + 1]!, inputs]),
  }),
  examples: {
    sure: { title: 'Large: sure and wrong', expect: ({ loss, uniformLoss }) => loss > uniformLoss + 1 },
    level: {
      title: 'Small: level',
      params: { sigma: 0.01 },
      expect: ({ loss, uniformLoss }) => Math.abs(loss - uniformLoss) < 0.02,
    },
    xavier: {
      title: 'One over root of fan-in',
      params: { sigma: 0.125 },
      expect: ({ logitStd }) => Math.abs(logitStd - 1) < 0.1,
    },
    hundred: {
      title: 'A hundred classes',
      params: { sigma: 0.01, classes: 100 },
      expect: ({ loss }) => Math.abs(loss - 4.6) < 0.05,
    },
  },
  idealised:
    'Where the toy stops: only the last layer, fed with N(0, 1). In a deep net the layers below decide how large its inputs are.',
  lesson: 'initialization',
});
