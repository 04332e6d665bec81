/** @file Trains one net with each activation at every rate of a sweep, so that a race can be judged fairly, or unfairly on purpose. */
import { choice, integer, real, several } from '../../base/params';
import { defineExperiment } from '../define';
import { makeData, makeRacer, RATES, racerIds, racerLabels, train, type Points, type Racer, type RacerId } from './racers';
import { bestOf, standings, type Frame } from './standings';

const params = {
  functions: several({ label: 'Activations', options: racerIds, labels: racerLabels, default: ['sigmoid', 'tanh', 'relu'] }),
  depth: integer({ label: 'Hidden layers', min: 1, max: 8, default: 4 }),
  width: integer({ label: 'Units a layer', min: 4, max: 32, default: 16 }),
  dataset: choice({ label: 'Points', options: ['circles', 'moons', 'spirals', 'xor'], default: 'circles' }),
  init: choice({
    label: 'Start',
    options: ['fitting', 'shared'],
    labels: { fitting: 'fitting each', shared: 'the same for all' },
    default: 'fitting',
    help: 'weights with σ = gain/√fanIn: gain 4 for sigmoid, 5/3 for tanh, √2 for ReLU and its kin, or 1 for all',
  }),
  compare: choice({
    label: 'Judge',
    options: ['best-rates', 'one-rate'],
    labels: { 'best-rates': 'each at its best rate', 'one-rate': 'all at one rate' },
    default: 'best-rates',
    effect: 'view',
  }),
  sharedRate: real({
    label: 'One rate for all',
    min: 0.1,
    max: 30,
    scale: 'log',
    default: 0.3,
    effect: 'view',
    help: `the nearest rate of the sweep is taken: ${RATES.join(', ')}`,
  }),
};

interface State extends Points {
  racers: Racer[];
  step: number;
}

const lossAt = (frames: readonly Frame[], id: RacerId): number => bestOf(frames.at(-1)!, id).loss;
/** Loss of the chosen activation, or the first of several. */
const first = (frames: readonly Frame[]): RacerId => frames.at(-1)!.ids[0] ?? 'identity';

export default defineExperiment({
  id: 'activation-race',
  title: 'A race of activation functions',
  params,
  heavy: true,
  steps: 300,
  init(p, random): State {
    const points = makeData(p.dataset, random.fork('data'));
    const racers = p.functions.flatMap((id) => RATES.map((rate) => makeRacer(id, rate, { ...p, ...points }, random.fork('net'))));
    return { ...points, racers, step: 0 };
  },
  step: (s) => ({ ...s, racers: s.racers.map((racer) => train(racer, s.x, s.y)), step: s.step + 1 }),
  observe: (s, p): Frame => ({
    ids: [...p.functions],
    losses: Float32Array.from(s.racers, (racer) => racer.loss),
    points: s.step === 0 ? { x: Float32Array.from(s.x.toArray()), y: Float32Array.from(s.y.toArray()) } : null,
  }),
  measures: {
    bestLoss: { label: 'loss at the best rate', of: (f) => lossAt(f, first(f)) },
    bestRate: { label: 'best rate', of: (f) => RATES[bestOf(f.at(-1)!, first(f)).rate]! },
    judgedLoss: { label: 'loss', of: (f, p) => standings(f.at(-1)!, p)[0]?.loss ?? NaN },
    sigmoidOverRelu: {
      label: 'sigmoid’s loss ÷ ReLU’s',
      of: (f, p) => {
        const loss = (id: RacerId) => standings(f.at(-1)!, p).find((one) => one.id === id)?.loss ?? NaN;
        return loss('sigmoid') / loss('relu');
      },
    },
  },
  invariants: {
    'a loss is a number of at least 0, or has overflowed': ({ losses }) =>
      losses.every((loss) => Number.isNaN(loss) || loss >= 0),
    'every activation has one loss for each rate': ({ ids, losses }) => losses.length === ids.length * RATES.length,
  },
  code: {
    core: `const loss = binaryCrossEntropyWithLogits(applyMlp(net, x), y);
loss.backward();
sgd().step(weights, memory, rate); // for each activation at each rate of the sweep`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
