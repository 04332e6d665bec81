/** @file Points, a linear model, softmax, cross-entropy, descent: the whole pipeline at once. */
import experiment from '../../experiments/logistic-classifier/experiment';
import { counted, fixed, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'logistic-classifier',
  experiment,
  title: 'How does the whole pipeline learn?',
  summary: 'Three classes of points, a linear model, softmax and cross-entropy: watch the borders move as the loss goes down.',
  controls: ['learningRate', 'batch', 'weightDecay', 'sigma', 'length', 'data'],
  view: View,
  describe({ loss, accuracy, gradientNorm, diverged }, params, frames) {
    const steps = frames.length - 1;
    if (params.data.length === 0) return { finding: 'There are no points.', detail: diverged?.message ?? '' };
    if (diverged) return { finding: 'The weights overflowed.', detail: diverged.message };
    const from = frames[0]!.loss;
    const rises = frames.filter((f, i) => i > 0 && f.loss > frames[i - 1]!.loss).length;
    if (steps === 0)
      return {
        finding: `Before the first step the loss is ${fixed(loss, 3)} nats.`,
        detail: `Guessing evenly among three classes costs ln 3 = 1.099. First weights: σ = ${sig(params.sigma)}.`,
      };
    return {
      finding: `After ${counted(steps, 'step')} the loss is ${fixed(loss, 3)} nats and ${percent(accuracy)} of the points are right.`,
      detail: `It began at ${fixed(from, 3)} and rose in ${rises} of the steps. Norm of the gradient ${sig(gradientNorm)}.`,
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Descent, step by step',
    columns: [{ label: 'step' }, { label: 'loss', unit: 'nats' }, { label: 'share right' }, { label: 'norm of the gradient' }],
    rows: frames.map(({ loss, accuracy, gradientNorm }, step) => [step, loss, accuracy, gradientNorm]),
  }),
  examples: {
    start: { title: 'Before the first step', expect: ({ loss }) => Math.abs(loss - Math.log(3)) < 0.05 },
    trained: { title: 'All points a step', steps: 120, expect: ({ loss, accuracy }) => loss < 0.5 && accuracy >= 0.9 },
    one: {
      title: 'One point a step',
      params: { batch: 'one' },
      steps: 120,
      expect: (_frame, frames) => frames.filter((f, i) => i > 0 && f.loss > frames[i - 1]!.loss).length > 20,
    },
    'too-sure': { title: 'Large first weights', params: { sigma: 10 }, expect: ({ loss }) => loss > 3 },
  },
  idealised:
    'Where the toy stops: two inputs, thirty points and straight borders. There is no test set, so nothing here says ' +
    'how new points would fare.',
  band: true,
  lesson: 'cross-entropy',
});
