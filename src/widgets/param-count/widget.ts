/** @file How many numbers does a layer have to learn? Dense, local and shared weights, counted. */
import experiment from '../../experiments/param-count/experiment';
import { count, sig } from '../../viz';
import { defineWidget } from '../define';
import { LAYERS, NAMES, View } from './view';

export default defineWidget({
  id: 'param-count',
  experiment,
  title: 'How many numbers must the layer learn?',
  summary: 'Parameters and multiply-adds of a dense layer, a local one, and a convolution, all with the same output.',
  controls: ['side', 'inChannels', 'outChannels', 'kernel'],
  view: View,
  describe({ dense, local, convolution }, { side, outChannels }) {
    const ratio = dense.parameters / convolution.parameters;
    return {
      finding:
        ratio >= 1
          ? `The convolution learns ${count(convolution.parameters)} numbers, the dense layer ${sig(ratio, 3)} times as many.`
          : `Here the dense layer learns fewer numbers: ${count(dense.parameters)} against ${count(convolution.parameters)}.`,
      detail:
        `Output ${side} × ${side} × ${outChannels}. Looking at a window divides by ` +
        `${sig(dense.parameters / local.parameters, 3)}, sharing the weights by ${count(local.parameters / convolution.parameters)} ` +
        `more. Multiply-adds for one image: ${count(dense.multiplyAdds)} against ${count(convolution.multiplyAdds)}.`,
    };
  },
  table: (frame) => ({
    caption: 'Three layers with the same output',
    columns: [{ label: 'layer' }, { label: 'parameters' }, { label: 'multiply-adds' }],
    rows: LAYERS.map((layer) => [NAMES[layer], frame[layer].parameters, frame[layer].multiplyAdds]),
  }),
  examples: {
    given: { title: '32 × 32, 3 to 64', expect: ({ convolution }) => convolution.parameters === 1792 },
    large: {
      title: 'A photo, 256 × 256',
      params: { side: 256 },
      expect: ({ convolution, dense }) => convolution.parameters === 1792 && dense.parameters > 1e11,
    },
    lenet: {
      title: 'LeNet-5, first layer',
      params: { side: 28, inChannels: 1, outChannels: 6, kernel: 5 },
      expect: ({ convolution }) => convolution.parameters === 156,
    },
    'one-by-one': {
      title: 'A 1 × 1 kernel',
      params: { kernel: 1, inChannels: 64 },
      expect: ({ convolution }) => convolution.parameters === 64 * 65,
    },
  },
  idealised:
    'Where the toy stops: counts, not speed. How long a layer takes depends on memory and hardware at least as much as on ' +
    'the number of products.',
  seed: false,
  lesson: 'convolution',
});
