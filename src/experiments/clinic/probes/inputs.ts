/** @file Probe: the distribution of each input feature, as the net receives it. */
import { summarize } from '../../../nn';
import { defineProbe } from '../reading';

export const inputs = defineProbe({
  id: 'inputs',
  name: 'Histogram of the inputs',
  measure: 'both features of the training set, on one axis',
  guide: 'Features that a net weighs against each other should have spreads of about the same size.',
  hue: 'act',
  read({ task: { training } }) {
    const column = (j: number): Float32Array => training.x.filter((_, i) => i % 2 === j);
    const columns = [column(0), column(1)] as const;
    const [first, second] = [summarize(columns[0]).std, summarize(columns[1]).std];
    return {
      facts: {
        first: { label: 'standard deviation of x_1', value: first },
        second: { label: 'standard deviation of x_2', value: second },
        ratio: { label: 'larger ÷ smaller spread', value: Math.max(first, second) / Math.min(first, second) },
      },
      picture: { kind: 'histograms', rows: columns.map((values, j) => ({ label: `x_${j + 1}`, values })) },
    };
  },
});
