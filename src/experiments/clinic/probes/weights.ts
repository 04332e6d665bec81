/** @file Probe: the weights of the three layers, after training. */
import { summarize } from '../../../nn';
import { weightsOf } from '../patient';
import { defineProbe } from '../reading';

export const weights = defineProbe({
  id: 'weights',
  name: 'Histogram of the weights',
  measure: 'each layer’s weights after training, from input to output',
  guide: 'Weights that began at random, and learned, spread around 0 and differ from each other.',
  hue: 'weight',
  read({ net }) {
    const layers = weightsOf(net).map((weight) => Float32Array.from(weight.toArray()));
    const all = summarize(layers.flatMap((layer) => Array.from(layer)));
    return {
      facts: {
        zeros: { label: 'weights that are exactly 0', value: all.zeroShare, as: 'share' },
        spread: { label: 'standard deviation of all weights', value: all.std },
      },
      picture: { kind: 'histograms', rows: layers.map((values, k) => ({ label: `layer ${k + 1}`, values })) },
    };
  },
});
