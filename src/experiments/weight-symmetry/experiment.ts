/** @file A hidden layer whose units begin equal or different learns xor: equal units stay equal, and so the layer is one unit wide. */
import { choice, integer, real } from '../../base/params';
import type { Random } from '../../base/random';
import { activations, applyLinear, init, makeLinear, parameters, sgd, toTensors, xor, zeroGrad, type Linear } from '../../nn';
import { binaryCrossEntropyWithLogits, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';

export const POINTS = 64;

const params = {
  start: choice({
    label: 'First weights',
    options: ['equal', 'equal-hidden', 'random'],
    labels: { equal: 'all equal', 'equal-hidden': 'hidden equal', random: 'random' },
    default: 'equal',
  }),
  value: real({ label: 'Value of equal weights', min: 0, max: 1, step: 0.05, default: 0.5 }),
  units: integer({ label: 'Hidden units', min: 2, max: 12, default: 8 }),
  activation: choice({ label: 'Activation', options: ['tanh', 'relu'], labels: { relu: 'ReLU' }, default: 'tanh' }),
  learningRate: real({ label: 'Learning rate', min: 0.01, max: 2, scale: 'log', default: 0.5, effect: 'live' }),
};

interface State {
  x: Tensor; // (points, 2)
  y: Tensor; // (points, 1)
  hidden: Linear;
  out: Linear;
  loss: number;
  right: number;
  step: number;
}

export interface Frame {
  step: number;
  loss: number;
  /** Share of the points on the right side. */
  accuracy: number;
  /** Units that differ from every unit before them: how many features the layer has. */
  distinct: number;
  /** Rows w₁, w₂, bias, weight to the output; one column a unit. */
  weights: Float32Array;
  diverged: Divergence | null;
}

export const ROWS = 4;

/** Loss and gradients where the net stands. */
function look(s: Omit<State, 'loss' | 'right' | 'step'>, activation: 'tanh' | 'relu'): { loss: number; right: number } {
  zeroGrad(parameters([s.hidden, s.out]));
  const logits = applyLinear(s.out, activations[activation](applyLinear(s.hidden, s.x))); // (points, 1)
  const loss = binaryCrossEntropyWithLogits(logits, s.y);
  loss.backward();
  const [answers, labels] = [logits.toArray(), s.y.toArray()];
  const hits = answers.filter((answer, i) => answer > 0 === labels[i]! > 0.5).length;
  return { loss: loss.item(), right: hits / POINTS };
}

function start(p: { start: string; value: number; units: number; activation: 'tanh' | 'relu' }, random: Random): State {
  const { x, y } = toTensors(xor(random.fork('data'), { count: POINTS }));
  const equal = init.constant(p.value);
  const hidden = makeLinear(2, p.units, random.fork('hidden'), {
    init: p.start === 'random' ? init.normal() : equal,
    bias: init.zeros,
  });
  const out = makeLinear(p.units, 1, random.fork('out'), { init: p.start === 'equal' ? equal : init.normal(), bias: init.zeros });
  const net = { x, y: y.to('float32').reshape([POINTS, 1]), hidden, out };
  return { ...net, ...look(net, p.activation), step: 0 };
}

function columnsOf({ hidden, out }: State): Float32Array {
  const [w, b, v] = [hidden.weight.toArray(), hidden.bias!.toArray(), out.weight.toArray()];
  const units = b.length;
  const weights = new Float32Array(ROWS * units);
  for (let unit = 0; unit < units; unit++) {
    const column = [w[2 * unit]!, w[2 * unit + 1]!, b[unit]!, v[unit]!];
    column.forEach((value, row) => (weights[row * units + unit] = value));
  }
  return weights;
}

/** Units with a weight or bias that no unit before them has to the last bit; what they feed does not count. */
function countDistinct(weights: Float32Array, units: number): number {
  const features = Array.from({ length: units }, (_, unit) => [0, 1, 2].map((row) => weights[row * units + unit]!).join(' '));
  return new Set(features).size;
}

const rule = sgd();

export default defineExperiment({
  id: 'weight-symmetry',
  title: 'Symmetry of equal weights',
  params,
  steps: 400,
  init: start,
  step(s, p): State {
    const weights = parameters([s.hidden, s.out]);
    rule.step(weights, rule.init(weights), p.learningRate);
    return { ...s, ...look(s, p.activation), step: s.step + 1 };
  },
  observe(s, p): Frame {
    const weights = columnsOf(s);
    const message = `The loss is no number after step ${s.step}: the rate is too large.`;
    const diverged = Number.isFinite(s.loss) ? null : { step: s.step, op: 'step', message, undo: { learningRate: 0.5 } };
    return { step: s.step, loss: s.loss, accuracy: s.right, distinct: countDistinct(weights, p.units), weights, diverged };
  },
  measures: {
    distinct: { label: 'different hidden units at the end', of: (f) => f.at(-1)!.distinct },
    loss: { label: 'loss after the run', of: (f) => f.at(-1)!.loss },
    accuracy: { label: 'share of points on the right side', of: (f) => f.at(-1)!.accuracy },
    moved: {
      label: 'largest change of a hidden or output weight',
      of: (f) => Math.max(...f.at(-1)!.weights.map((value, i) => Math.abs(value - f[0]!.weights[i]!))),
    },
  },
  invariants: {
    'units that begin equal with equal outputs stay equal': (f, p) =>
      p.start !== 'equal' || f.diverged !== null || f.distinct === 1,
    'the loss is never negative': (f) => !(f.loss < 0),
  },
  code: {
    core: `const hidden = makeLinear(2, units, stream, { init: init.constant(0.5), bias: init.zeros });
const out = makeLinear(units, 1, stream, { init: init.constant(0.5), bias: init.zeros });
// each step
const logits = applyLinear(out, tanh(applyLinear(hidden, x)));
binaryCrossEntropyWithLogits(logits, y).backward(); // equal weights get equal gradients
sgd().step(weights, memory, learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
