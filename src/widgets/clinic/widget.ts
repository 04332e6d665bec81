/** @file One fault is hidden in a small net; five probes to find it. */
import experiment from '../../experiments/clinic/experiment';
import { defineWidget } from '../define';
import { View } from './view';
import { describe, table } from './words';

/** A case with a chart of its own. */
const chart = (caseNumber: number): { caseNumber: number; chart: number } => ({ caseNumber, chart: caseNumber });

export default defineWidget({
  id: 'clinic',
  experiment,
  title: 'What is wrong with this net?',
  summary: 'A small net hides one fault, or none. Buy up to five measurements and name it; every number is another case.',
  controls: ['caseNumber'],
  view: View,
  describe,
  table,
  examples: {
    open: {
      title: 'A new case',
      expect: ({ answer, bought }) => answer === null && bought.length === 0,
    },
    wrong: {
      title: 'A wrong diagnosis',
      params: { ...chart(1004), probes: ['one-batch', 'weights'], named: ['batch-of-one'] },
      expect: ({ answer, objections }) => answer === null && objections[0]?.probe === 'weights' && objections[0].bought,
    },
    worked: {
      title: 'A worked case',
      params: { ...chart(1008), probes: ['loss-curve', 'one-batch', 'perfect-answer'], named: ['double-softmax'] },
      expect: ({ answer, solved }) => solved && answer?.truth === 'double-softmax',
    },
    healthy: {
      title: 'A healthy net',
      params: { ...chart(1001), probes: ['loss-curve', 'modes', 'repeat'], named: ['healthy'] },
      expect: ({ answer, solved }) => solved && answer?.bySigns.length === 0,
    },
  },
  idealised:
    'Where the toy stops: one fault at a time, in a net so small that every probe takes a blink. Real programs have several, ' +
    'and each probe costs hours. Batch norm is written by hand here, for PyTorch and this book’s own layer refuse to train a ' +
    'fully connected layer on a batch of one; with images, where each channel has many positions, they do not.',
  seed: false,
  caseOf: ({ answer, bought, objections, solved }, { caseNumber }) => ({
    name: caseNumber,
    result: answer && { solved, probes: bought.length, wrong: objections.length },
  }),
});
