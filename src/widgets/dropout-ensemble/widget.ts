/** @file Is one scaled pass the average of all sub-networks? All 2ⁿ of them are computed, and averaged in two ways. */
import experiment, { SWEEP } from '../../experiments/dropout-ensemble/experiment';
import { count, fixed, powerOfTen, sig } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

/** Float64 rounds at about 1e-16; what is below this is equal to the last digits. */
const ROUNDING = 1e-12;
const AFTER = {
  none: 'at once',
  linear: 'after a linear layer',
  tanh: 'after a tanh layer',
  relu: 'after a ReLU layer',
} as const;

export default defineWidget({
  id: 'dropout-ensemble',
  experiment,
  title: 'Is one pass the average of all?',
  summary: 'Every sub-network that dropout can make, averaged exactly, against one pass with scaled weights.',
  controls: ['hidden', 'drop', 'units', 'sigma', 'classes'],
  view: View,
  describe({ geometricGap, arithmeticGap, range, count: drawn, sampledGap }, { units, drop, hidden }) {
    const exact = geometricGap < ROUNDING;
    const finding = exact
      ? `Weight scaling is the normalized geometric mean of all ${count(2 ** units)} sub-networks, to rounding.`
      : `Weight scaling is ${fixed(geometricGap, 3)} away from the normalized geometric mean: an approximation.`;
    const sample = drawn > 0 ? ` The mean of ${count(drawn)} drawn ones is ${sig(sampledGap)} away from that of all.` : '';
    return {
      finding,
      detail:
        `Softmax ${AFTER[hidden]}, drop ${fixed(drop, 2)}. The arithmetic mean is ${sig(arithmeticGap)} away from weight scaling. ` +
        `The sub-networks give class A anything from ${fixed(range[0], 3)} to ${fixed(range[1], 3)}.${sample}`,
    };
  },
  table: ({ sweepGeometric, sweepArithmetic }) => ({
    caption: 'Distance from weight scaling, by drop probability',
    columns: [{ label: 'drop probability' }, { label: 'geometric mean' }, { label: 'arithmetic mean' }],
    rows: SWEEP.map((drop, i) => [
      drop,
      sweepGeometric[i]! < ROUNDING ? `under ${powerOfTen(-12)}` : sweepGeometric[i]!,
      sweepArithmetic[i]!,
    ]),
  }),
  examples: {
    softmax: {
      title: 'One softmax layer',
      expect: ({ geometricGap, arithmeticGap }) => geometricGap < 1e-12 && arithmeticGap > 0.005,
    },
    linear: {
      title: 'A linear layer before it',
      params: { hidden: 'linear' },
      expect: ({ geometricGap }) => geometricGap < 1e-12,
    },
    relu: { title: 'A ReLU layer before it', params: { hidden: 'relu' }, expect: ({ geometricGap }) => geometricGap > 0.001 },
    sampled: {
      title: 'A hundred sub-networks drawn',
      params: { hidden: 'relu' },
      steps: 100,
      expect: ({ sampledGap, count: drawn }) => drawn === 100 && sampledGap < 0.15,
    },
  },
  idealised:
    'Where the toy stops: random weights, at most twelve droppable units and one input. Trained nets have millions of units, and ' +
    'their sub-networks were trained to agree.',
  band: true,
  playback: { stepName: 'sub-network' },
  lesson: 'dropout',
});
