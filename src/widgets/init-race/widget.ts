/** @file Does a factor of root two in the first weights decide whether a deep ReLU net learns? */
import experiment from '../../experiments/init-race/experiment';
import { counted, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'init-race',
  experiment,
  title: 'Does a factor of root two matter?',
  summary: 'Two deep ReLU nets with the same draws learn two spirals; one starts at Xavier’s size, one at He’s.',
  controls: ['depth', 'width', 'learningRate'],
  view: View,
  describe({ step, xavier, he, diverged }, { depth }, frames) {
    if (diverged) return { finding: 'A net diverged.', detail: diverged.message };
    const state = (loss: number): string =>
      loss < 0.1 ? 'has learned' : loss > 0.68 ? 'has learned nothing yet' : 'is learning';
    const [first] = frames;
    return {
      finding: `After ${counted(step, 'step')} through ${depth} layers, He ${state(he.loss)} and Xavier ${state(xavier.loss)}.`,
      detail:
        `The losses are ${sig(he.loss, 3)} and ${sig(xavier.loss, 3)}; guessing gives 0.693. At the start the gradient of the first ` +
        `layer was ${sig(first?.he.firstGradient ?? NaN)} from He and ${sig(first?.xavier.firstGradient ?? NaN)} from Xavier.`,
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Losses and gradients of the first layer',
    columns: ['step', 'loss, Xavier', 'loss, He', 'gradient, Xavier', 'gradient, He'].map((label) => ({ label })),
    rows: frames.map(({ step, xavier, he }) => [step, xavier.loss, he.loss, xavier.firstGradient, he.firstGradient]),
  }),
  examples: {
    deep: { title: '50 layers', steps: 100, expect: ({ xavier, he }) => xavier.loss > 0.69 && he.loss < 0.2 },
    late: {
      title: '20 layers: Xavier is late',
      params: { depth: 20 },
      steps: 60,
      expect: ({ xavier, he }) => xavier.loss > 0.65 && he.loss < 0.3,
    },
    shallow: {
      title: '5 layers',
      params: { depth: 5 },
      steps: 200,
      expect: ({ xavier, he }) => xavier.loss < 0.5 && he.loss < 0.1,
    },
  },
  idealised: 'Where the toy stops: 64 points and narrow layers. He et al. trained convolutional nets on ImageNet.',
  band: true,
  playback: { speeds: [10, 30, 60] },
  lesson: 'initialization',
});
