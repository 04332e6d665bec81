/** @file What does pooling keep, and whom does the gradient reach on its way back? */
import experiment from '../../experiments/pooling/experiment';
import { counted, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'pooling',
  experiment,
  title: 'What does pooling keep, and who gets the gradient?',
  summary: 'Max and average pooling of six by six numbers: the output, and where the gradient of each output goes.',
  controls: ['kind', 'window', 'stride', 'gradients'],
  view: View,
  describe({ values, gradient, places, fault, dropped }, { kind, window }) {
    if (fault !== null) return { finding: 'There is no place for the window.', detail: fault };
    const reached = gradient.filter((g) => g !== 0).length;
    const lost = dropped > 0 ? ` ${counted(dropped, 'row')} and as many columns lie under no window.` : '';
    return {
      finding:
        kind === 'max'
          ? `Only ${reached} of ${gradient.length} inputs get a gradient: the winners of the windows.`
          : `${reached} of ${gradient.length} inputs get a gradient: each mean divides its own among ${window ** 2} cells.`,
      detail:
        `${places} × ${places} outputs, ${percent(values.length / gradient.length)} of the numbers that came in; ` +
        `the largest is ${sig(Math.max(...values), 3)}. Largest gradient at an input: ${sig(Math.max(...gradient), 3)}.${lost}`,
    };
  },
  table: ({ gradient }, { image }) => ({
    caption: 'Every input and the gradient that reaches it',
    columns: [{ label: 'row' }, { label: 'column' }, { label: 'input' }, { label: 'gradient' }],
    rows: image.flatMap((line, row) =>
      line.map((value, column) => [row + 1, column + 1, value, gradient[row * line.length + column]!]),
    ),
  }),
  examples: {
    max: { title: 'Max, 2 × 2', expect: ({ gradient }) => gradient.filter((g) => g === 1).length === 9 },
    average: {
      title: 'Average, 2 × 2',
      params: { kind: 'average' },
      expect: ({ gradient }) => gradient.every((g) => g === 0.25),
    },
    overlapping: {
      title: 'Overlapping windows',
      params: { window: 3, stride: 1 },
      expect: ({ gradient }) => Math.max(...gradient) > 1,
    },
    numbered: {
      title: 'Unequal gradients',
      params: { gradients: 'numbered' },
      expect: ({ gradient }) => Math.max(...gradient) === 9,
    },
  },
  idealised: 'Where the toy stops: one channel. A layer pools every channel by itself, with the same windows.',
  seed: false,
  lesson: 'convolution',
});
