/** @file Which loss wakes a neuron that is sure and wrong? */
import experiment from '../../experiments/ce-vs-mse/experiment';
import { fixed, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'ce-vs-mse',
  experiment,
  title: 'Which loss wakes a neuron that is sure and wrong?',
  summary: 'One sigmoid neuron starts near 1 and should say 0. The squared error barely moves it; cross-entropy does at once.',
  controls: ['learningRate', 'weight', 'bias', 'matched'],
  view: View,
  describe({ mse, ce, ratio }, params, frames) {
    const steps = frames.length - 1;
    const gap =
      `At the start the gradient of cross-entropy is ${sig(frames[0]!.ce.slope / frames[0]!.mse.slope)} ` +
      `times that of the squared error`;
    if (steps === 0) return { finding: `Both neurons say ${fixed(mse.output, 3)} and should say 0.`, detail: `${gap}.` };
    const rate = ratio === 1 ? 'at the same rate' : `though its rate is ${sig(ratio)} times that of the squared error`;
    const ahead = ce.output < mse.output ? 'Cross-entropy is ahead' : 'The squared error is ahead';
    const [low, high] = [Math.min(ce.output, mse.output), Math.max(ce.output, mse.output)].map((output) => fixed(output, 3));
    return {
      finding: low === high ? `Both neurons say ${low}.` : `${ahead}: its neuron says ${low}, the other ${high}.`,
      detail: `${gap}; learning rate ${sig(params.learningRate)}, ${rate}.`,
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Both neurons, step by step',
    columns: [
      { label: 'step' },
      { label: 'output, squared error' },
      { label: '∂L/∂z, squared error' },
      { label: 'output, cross-entropy' },
      { label: '∂L/∂z, cross-entropy' },
    ],
    rows: frames.map(({ mse, ce }, step) => [step, mse.output, mse.slope, ce.output, ce.slope]),
  }),
  examples: {
    stuck: { title: 'Sure and wrong', steps: 300, expect: ({ mse, ce }) => mse.output > 0.2 && ce.output < 0.02 },
    mild: {
      title: 'Less sure',
      params: { weight: 0.6, bias: 0.9 },
      steps: 300,
      expect: ({ mse }) => Math.abs(mse.output - 0.094) < 1e-3,
    },
    matched: {
      title: 'Equal first steps',
      params: { matched: true },
      steps: 300,
      expect: ({ mse, ce }, frames) => Math.abs(frames[1]!.ce.w - frames[1]!.mse.w) < 1e-5 && ce.output !== mse.output,
    },
    worse: {
      title: 'Surer still',
      params: { weight: 3, bias: 3 },
      steps: 300,
      expect: ({ mse, ce }) => mse.output > 0.98 && ce.output < 0.05,
    },
  },
  idealised:
    'Where the toy stops: one neuron, one example, plain gradient descent. In a network the layers below receive the ' +
    'same gradient, so what is lost here is lost for all of them.',
  seed: false,
  lesson: 'cross-entropy',
});
