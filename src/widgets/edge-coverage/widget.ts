/** @file Does a convolution look at every pixel alike? How often each is used, and how often it is a centre. */
import experiment from '../../experiments/edge-coverage/experiment';
import { counted, percent } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

function centresWords(centred: Float64Array | null): string {
  if (centred === null) return 'A kernel with an even side has no centre.';
  const never = centred.filter((n) => n === 0).length;
  return never === 0 ? 'Every pixel is a centre.' : `${percent(never / centred.length)} of the pixels are never a centre.`;
}

export default defineWidget({
  id: 'edge-coverage',
  experiment,
  title: 'Is every pixel seen equally often?',
  summary: 'How many windows cover each pixel, and whether it ever stands in the centre of one.',
  controls: ['padding', 'kernel', 'stride', 'size'],
  view: View,
  describe({ used, centred, fault, places }, { size }) {
    if (fault !== null) return { finding: 'There is no place for the window.', detail: fault };
    const middle = used[Math.floor(size / 2) * (size + 1)]!;
    const unseen = used.filter((n) => n === 0).length;
    return {
      finding: `The corner pixel lies under ${counted(used[0]!, 'window')}, the one in the middle under ${middle}.`,
      detail:
        `${places} × ${places} places for the window. ` +
        `${centresWords(centred)} ` +
        (unseen > 0 ? `${unseen} pixels lie under no window at all.` : 'Every pixel is used.'),
    };
  },
  table: ({ used, centred }, { size }) => ({
    caption: 'Windows over each pixel',
    columns: [{ label: 'row' }, { label: 'column' }, { label: 'times used' }, { label: 'times in the centre' }],
    rows: Array.from(used, (n, i) => [Math.floor(i / size) + 1, (i % size) + 1, n, centred ? centred[i]! : 'none']),
  }),
  examples: {
    bare: { title: 'No padding', expect: ({ used, centred }) => used[0] === 1 && centred![0] === 0 },
    same: { title: 'Padding 1', params: { padding: 1 }, expect: ({ centred }) => centred!.every((n) => n === 1) },
    full: { title: 'Padding 2', params: { padding: 2 }, expect: ({ used }) => used.every((n) => n === 9) },
    'stride-two': { title: 'Stride 2', params: { stride: 2 }, expect: ({ used }) => used[63] === 0 },
  },
  idealised:
    'Where the toy stops: one layer and one channel. In a deep net the border ring that is seen less grows with every layer ' +
    'that does not pad.',
  seed: false,
  lesson: 'convolution',
});
