/** @file The digit moves. What moves with it, what stays, and what does neither? */
import experiment from '../../experiments/translation/experiment';
import { counted, sig } from '../../viz';
import { defineWidget } from '../define';
import { changeText, NAMES, View } from './view';

const STAGES = ['map', 'max', 'average', 'strided', 'global'] as const;

export default defineWidget({
  id: 'translation',
  experiment,
  title: 'What moves with the image, and what stays?',
  summary:
    'A digit is shifted by some pixels: the map of a convolution moves along, a pooled map only sometimes, a maximum stays.',
  controls: ['shift', 'shown', 'digit'],
  view: View,
  describe({ changed, misfit }, { shift, shown }) {
    if (shift === 0) return { finding: 'Without a shift nothing changes.', detail: 'Move the digit to the right to compare.' };
    const pixels = counted(shift, 'pixel');
    const left = misfit[shown][shift]!;
    return {
      finding:
        left === 0
          ? `After a shift of ${pixels} the result of ${NAMES[shown]} has moved along exactly.`
          : `After a shift of ${pixels} the result of ${NAMES[shown]} is a different one, wherever it is moved.`,
      detail:
        `Measured against its own size, the map changes by ${sig(changed.map[shift]!)}, and by ` +
        `${changeText(misfit.map[shift]!)} once it is moved along; ${NAMES[shown]} by ${sig(changed[shown][shift]!)} and ` +
        `${changeText(left)}. The maximum over all places changes by ${changeText(changed.global[shift]!)}.`,
    };
  },
  table: ({ changed, misfit }, { shown }) => ({
    caption: 'Change of each result, divided by its own size, for every shift',
    columns: [
      { label: 'shift', unit: 'pixels' },
      ...STAGES.map((stage) => ({ label: NAMES[stage] })),
      { label: 'map, moved along' },
      { label: `${NAMES[shown]}, moved along` },
    ],
    rows: Array.from(changed.map, (_, i) => [i, ...STAGES.map((stage) => changed[stage][i]!), misfit.map[i]!, misfit[shown][i]!]),
  }),
  examples: {
    one: { title: 'One pixel', expect: ({ misfit }) => misfit.map[1] === 0 && misfit.max[1]! > 0 },
    two: { title: 'Two pixels', params: { shift: 2 }, expect: ({ misfit }) => misfit.max[2] === 0 },
    average: { title: 'Average pooling', params: { shown: 'average' }, expect: ({ misfit }) => misfit.average[1]! > 0 },
    strided: {
      title: 'Stride 2 instead',
      params: { shown: 'strided', shift: 3 },
      expect: ({ misfit }) => misfit.strided[3]! > 0,
    },
  },
  idealised:
    'Where the toy stops: one fixed kernel, shifts by whole pixels, and a border wide enough that nothing leaves the image. Padding ' +
    'breaks the rule as soon as something reaches the border.',
  lesson: 'convolution',
});
