/** @file Why does the path zig-zag? Two weights descend a bowl on inputs of one sign, or of both. */
import experiment, { sharedSigns, total } from '../../experiments/zigzag/experiment';
import { counted, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'zigzag',
  experiment,
  title: 'Why does the path zig-zag?',
  summary: 'Two weights walk down a bowl. Where all inputs are positive, both weights rise or fall together at every step.',
  controls: ['activation', 'learningRate', 'batch', 'inputMean', 'length'],
  view: View,
  describe({ quadrants, travelled, arrived, distance, diverged }) {
    const steps = total(quadrants);
    if (steps === 0) return { finding: 'The walk has not begun.', detail: 'It starts at (0, 0) and should end at (2, −2).' };
    const share = sharedSigns(quadrants);
    const lead = share === 1 ? 'Every step so far pushed' : `${percent(share)} of ${counted(steps, 'step')} pushed`;
    const way = `The path is ${sig(travelled / Math.hypot(2, 2))} times as long as the straight line from start to ideal`;
    const end = diverged
      ? 'and the weights fly off'
      : arrived
        ? `and arrived after ${counted(steps, 'step')}`
        : `with ${sig(distance)} still to go`;
    return { finding: `${lead} both weights the same way.`, detail: `${way}, ${end}.` };
  },
  table: (_frame, _params, frames) => ({
    caption: 'The walk, step by step',
    columns: [{ label: 'step' }, { label: 'w1' }, { label: 'w2' }, { label: '∂L/∂w1' }, { label: '∂L/∂w2' }, { label: 'loss' }],
    rows: frames.map(({ w, gradient, loss }, step) => [step, ...w, ...(gradient ?? ['', '']), loss]),
  }),
  examples: {
    positive: { title: 'Sigmoid inputs', steps: 60, expect: ({ quadrants }) => sharedSigns(quadrants) === 1 },
    centred: {
      title: 'The same, shifted by one half',
      params: { activation: 'centred-sigmoid' },
      steps: 60,
      expect: ({ quadrants, travelled }) => sharedSigns(quadrants) < 0.75 && travelled < 1.5 * Math.hypot(2, 2),
    },
    'larger-step': {
      title: 'Centred, at rate 5',
      params: { activation: 'centred-sigmoid', learningRate: 5 },
      steps: 150,
      expect: ({ arrived }, frames) => arrived && frames.length < 30,
    },
    'too-large': {
      title: 'Sigmoid, at rate 5',
      params: { learningRate: 5 },
      steps: 150,
      expect: ({ diverged }) => diverged !== null,
    },
    batch: { title: 'Batches of 32', params: { batch: 32 }, steps: 60, expect: ({ quadrants }) => sharedSigns(quadrants) < 0.5 },
  },
  idealised:
    'Where the toy stops: one linear unit with two weights and no noise in its targets, so the walk comes to rest. ' +
    'Only the inputs are activations; the unit itself has none.',
  band: true,
  lesson: 'activations',
});
