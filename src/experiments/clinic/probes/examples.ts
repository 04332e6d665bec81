/** @file Probe: training examples with their labels, as the net receives them. */
import { columnStatistics, standardizeFeatures, type Classified } from '../../../nn';
import { defineProbe } from '../reading';

const SHOWN = 80;

/** Share of examples whose nearest neighbour bears the same label; distances in standard deviations of each feature. */
function agreement(examples: Classified): number {
  const { x, y, count } = standardizeFeatures(examples, columnStatistics(examples.x, 2));
  let same = 0;
  for (let i = 0; i < count; i++) {
    let [best, nearest] = [Infinity, i];
    for (let j = 0; j < count; j++) {
      const distance = (x[2 * i]! - x[2 * j]!) ** 2 + (x[2 * i + 1]! - x[2 * j + 1]!) ** 2;
      if (j !== i && distance < best) [best, nearest] = [distance, j];
    }
    if (y[i] === y[nearest]) same += 1;
  }
  return same / count;
}

export const examples = defineProbe({
  id: 'examples',
  name: 'Look at the examples',
  measure: 'training examples with their labels',
  guide: 'Examples that lie together should mostly bear the same label.',
  hue: 'ink',
  read({ task: { training } }) {
    const column = (j: number): Float32Array => Float32Array.from({ length: SHOWN }, (_, i) => training.x[2 * i + j]!);
    return {
      facts: { agreement: { label: 'nearest neighbours with the same label', value: agreement(training), as: 'share' } },
      picture: { kind: 'points', x: column(0), y: column(1), classes: training.y.slice(0, SHOWN), axes: ['x_1', 'x_2'] },
    };
  },
});
