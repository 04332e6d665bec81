/** @file Two weights walk down a bowl: where all inputs share a sign, so do all parts of each gradient (LeCun et al. 1998). */
import { choice, integer, real } from '../../base/params';
import { tensor, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';
import { activationIds, curvature, descend, drawInputs, fullLoss, IDEAL } from './neuron';

const params = {
  activation: choice({
    label: 'Activation before the neuron',
    options: activationIds,
    labels: { sigmoid: 'sigmoid', tanh: 'tanh', 'centred-sigmoid': 'sigmoid − ½' },
    default: 'sigmoid',
  }),
  inputMean: real({ label: 'Mean of the pre-activations', min: 0, max: 2, step: 0.1, default: 0 }),
  learningRate: real({ label: 'Learning rate', min: 0.05, max: 12, scale: 'log', default: 1, effect: 'live' }),
  batch: integer({ label: 'Batch size', min: 1, max: 32, default: 1, effect: 'live' }),
  length: integer({ label: 'Steps', min: 10, max: 400, default: 150 }),
};

interface State {
  /** (examples, 2), row by row. */
  inputs: Float32Array;
  w: Tensor; // (2, 1)
  gradient: [number, number] | null;
  travelled: number;
  /** Steps whose gradient lay in the quadrants ++, −+, −−, +−. */
  quadrants: [number, number, number, number];
  step: number;
}

export interface Frame {
  w: [number, number];
  gradient: [number, number] | null;
  /** Over all examples. */
  loss: number;
  /** From here to the ideal weights. */
  distance: number;
  /** Length of the path so far. */
  travelled: number;
  quadrants: [number, number, number, number];
  /** E[h₁²], E[h₁h₂], E[h₂²]. */
  curvature: [number, number, number];
  arrived: boolean;
  diverged: Divergence | null;
}

const length = (a: number, b: number): number => Math.sqrt(a * a + b * b);
const START = length(...IDEAL);
/** Arrived: the way left is a twentieth of the way there was. */
export const ARRIVAL = START / 20;
const FAR = 1000 * START;

const quadrantOf = ([a, b]: readonly [number, number]): 0 | 1 | 2 | 3 => (a >= 0 ? (b >= 0 ? 0 : 3) : b >= 0 ? 1 : 2);
const distanceOf = (w: Tensor): number => length(w.at(0, 0) - IDEAL[0], w.at(1, 0) - IDEAL[1]);
/** Number of gradients seen, and how many had both parts of one sign. */
export const total = (q: Frame['quadrants']): number => q[0] + q[1] + q[2] + q[3];
export const sharedSigns = (q: Frame['quadrants']): number => (q[0] + q[2]) / total(q);

function divergence(distance: number, step: number): Divergence | null {
  if (distance < FAR) return null;
  const place = `By step ${step} the weights are over 1,000 times as far from the ideal as at the start`;
  const message = `${place}: each step overshoots by more than the last.`;
  return { step, op: 'step', message, undo: { learningRate: 1 } };
}

function step(s: State, p: { batch: number; learningRate: number }, random: Parameters<typeof descend>[4]): State {
  const before: [number, number] = [s.w.at(0, 0), s.w.at(1, 0)];
  const gradient = descend(s.inputs, s.w, p.batch, p.learningRate, random);
  const quadrants: State['quadrants'] = [...s.quadrants];
  quadrants[quadrantOf(gradient)]++;
  const travelled = s.travelled + length(s.w.at(0, 0) - before[0], s.w.at(1, 0) - before[1]);
  return { ...s, gradient, quadrants, travelled, step: s.step + 1 };
}

function observe(s: State): Frame {
  const distance = distanceOf(s.w);
  const { gradient, travelled, quadrants } = s;
  const w: [number, number] = [s.w.at(0, 0), s.w.at(1, 0)];
  const [loss, bowl] = [fullLoss(s.inputs, s.w), curvature(s.inputs)];
  const diverged = divergence(distance, s.step);
  return { w, gradient, loss, distance, travelled, quadrants, curvature: bowl, arrived: distance <= ARRIVAL, diverged };
}

const arrivalStep = (frames: readonly Frame[]): number => {
  const at = frames.findIndex((f) => f.arrived);
  return at < 0 ? Infinity : at;
};

export default defineExperiment({
  id: 'zigzag',
  title: 'Zig-zag down a bowl',
  params,
  steps: (p) => p.length,
  init: (p, random): State => ({
    inputs: drawInputs(p.activation, p.inputMean, random),
    w: tensor([[0], [0]], { requiresGrad: true }),
    gradient: null,
    travelled: 0,
    quadrants: [0, 0, 0, 0],
    step: 0,
  }),
  step,
  observe,
  done: (s) => distanceOf(s.w) <= ARRIVAL,
  measures: {
    sharedSigns: { label: 'share of same-way steps', of: (f) => sharedSigns(f.at(-1)!.quadrants) },
    arrival: { label: 'steps until arrival', of: arrivalStep },
    detour: { label: 'path ÷ straight line', of: (f) => f.at(-1)!.travelled / START },
    survived: { label: 'survived: 1 yes, 0 no', of: (f) => (f.at(-1)!.diverged === null ? 1 : 0) },
  },
  invariants: {
    'the loss is never negative': (f) => f.loss >= 0,
    'all-positive inputs give gradients whose parts share a sign': (f, p) =>
      p.activation !== 'sigmoid' || p.batch > 1 || f.quadrants[1] + f.quadrants[3] === 0,
    'the path is no shorter than the way it covers': (f) => f.travelled >= length(...f.w) * (1 - 1e-5),
  },
  code: {
    core: `const error = sub(matmul(h, w), y); // (batch, 1)
const loss = mul(mean(mul(error, error)), 0.5);
loss.backward();
// every part of the gradient is δ · hᵢ: where all hᵢ > 0, all parts have the sign of δ
addScaled(w, w.grad!, -learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
