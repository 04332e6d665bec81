/** @file Who wins the race, and who chose the winner? Every activation at every rate of a sweep, judged as the reader likes. */
import experiment from '../../experiments/activation-race/experiment';
import { RATES, racerLabels } from '../../experiments/activation-race/racers';
import { bestOf, sweepOf } from '../../experiments/activation-race/standings';
import { defineWidget } from '../define';
import { View } from './view';
import { describeRace } from './words';

export default defineWidget({
  id: 'activation-race',
  experiment,
  title: 'Who wins, and who chose the winner?',
  summary: 'One net, trained with each activation at each of six learning rates: judge the race at one rate for all, or fairly.',
  controls: ['compare', 'sharedRate', 'depth', 'functions', 'init', 'width', 'dataset'],
  view: View,
  describe: describeRace,
  table: (frame) => ({
    caption: 'Loss of each activation at each learning rate',
    columns: [{ label: 'activation' }, ...RATES.map((rate) => ({ label: `rate ${rate}` }))],
    rows: frame.ids.map((id) => [
      racerLabels[id],
      ...Array.from(sweepOf(frame, id), (loss) => (Number.isNaN(loss) ? 'overflowed' : loss)),
    ]),
  }),
  examples: {
    'one-rate': {
      title: 'All at rate 10, one hidden layer',
      params: { depth: 1, compare: 'one-rate', sharedRate: 10 },
      steps: 300,
      expect: (frame) => bestOf(frame, 'sigmoid').loss < 0.05,
    },
    fair: {
      title: 'Each at its best rate, one hidden layer',
      params: { depth: 1 },
      steps: 300,
      expect: (frame) => bestOf(frame, 'relu').loss < 0.05,
    },
    deep: {
      title: 'Each at its best rate, eight hidden layers',
      params: { depth: 8 },
      steps: 200,
      expect: (frame) => bestOf(frame, 'sigmoid').loss > 10 * bestOf(frame, 'relu').loss,
    },
    'one-start': {
      title: 'The same start for all, four hidden layers',
      params: { init: 'shared' },
      steps: 200,
      expect: (frame) => bestOf(frame, 'sigmoid').loss > 0.6,
    },
  },
  idealised:
    'Where the toy stops: 96 points in the plane, plain gradient descent on all of them, no normalization. ' +
    'Losses are those of training; a test set may rank otherwise.',
  band: true,
  lesson: 'activations',
});
