/** @file Through how many directions does a gradient still get? */
import experiment, { meanSquareRoot, SMALL, smallShare } from '../../experiments/jacobian-product/experiment';
import { counted, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

export default defineWidget({
  id: 'jacobian-product',
  experiment,
  title: 'Which directions survive fifty layers?',
  summary: 'Multiply up to 100 random matrices, new ones or the same one again, and watch the singular values of the product.',
  controls: ['gain', 'matrix', 'sharing', 'width', 'depth'],
  view: View,
  describe({ layer, values }, { gain, matrix }) {
    const [largest, smallest] = [values[0]!, values.at(-1)!];
    const even = largest / smallest < 1.01;
    if (layer === 0) return { finding: 'No layer yet: every direction passes at its full length.', detail: `Gain ${sig(gain)}.` };
    const finding = even
      ? `After ${counted(layer, 'layer')} every direction is multiplied by ${sig(largest)}.`
      : `After ${counted(layer, 'layer')} ${percent(smallShare(values))} of the directions are multiplied by less than ${SMALL}.`;
    const kind = matrix === 'orthogonal' ? 'orthogonal' : 'Gaussian';
    return {
      finding,
      detail:
        `${kind} matrices, gain ${sig(gain)}: the largest singular value is ${sig(largest)}, the smallest ` +
        `${sig(smallest)}, their root mean square ${sig(meanSquareRoot(values))}.`,
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Singular values of the product, layer by layer',
    columns: ['layers', 'largest', 'median', 'smallest', 'root mean square', 'share below 0.01'].map((label) => ({ label })),
    rows: frames.map(({ layer, values }) => [
      layer,
      values[0]!,
      values[values.length >> 1]!,
      values.at(-1)!,
      meanSquareRoot(values),
      smallShare(values),
    ]),
  }),
  examples: {
    gaussian: { title: 'Gaussian, gain 1', steps: 50, expect: ({ values }) => smallShare(values) > 0.5 },
    orthogonal: {
      title: 'Orthogonal',
      params: { matrix: 'orthogonal' },
      steps: 50,
      expect: ({ values }) => values.every((value) => Math.abs(value - 1) < 1e-3),
    },
    recurrence: {
      title: 'One matrix again and again',
      params: { sharing: 'shared', gain: 1.2 },
      steps: 50,
      expect: ({ values }) => values[0]! > 1000,
    },
    fading: { title: 'Gain 0.8', params: { gain: 0.8 }, steps: 50, expect: ({ values }) => values[0]! < 0.01 },
  },
  idealised:
    'Where the toy stops: the layers are linear and nothing is learned. Activations put their slopes between the ' +
    'matrices, most of them below 1, and training changes the matrices.',
  playback: { stepName: 'layer' },
  lesson: 'vanishing-exploding',
});
