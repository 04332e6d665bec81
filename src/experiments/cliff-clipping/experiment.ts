/** @file Gradient descent beside a wall of the error surface (Pascanu, Mikolov and Bengio 2013), without clipping, by value, by norm. */
import { choice, real } from '../../base/params';
import { clipGradByNorm, clipGradByValue, norm } from '../../nn';
import { tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { angleBetween } from './angle';
import { medianGradient, slopeAt } from './unit';

type Pair = [number, number];
type Clip = 'none' | 'value' | 'norm';

const params = {
  clip: choice({
    label: 'Clip the gradient',
    options: ['none', 'value', 'norm'],
    labels: { none: 'not at all', value: 'each component', norm: 'its length' },
    default: 'none',
    effect: 'live',
  }),
  threshold: real({ label: 'Threshold', min: 0.01, max: 100, scale: 'log', default: 1, effect: 'live' }),
  learningRate: real({ label: 'Learning rate', symbol: 'η', min: 0.005, max: 0.5, scale: 'log', default: 0.05, effect: 'live' }),
  weight: real({ label: 'First weight', symbol: 'w', min: 3.6, max: 6, step: 0.01, default: 5 }),
  bias: real({ label: 'First bias', symbol: 'b', min: -3.4, max: -1.6, step: 0.01, default: -2.5 }),
};

/** Standard deviation of what is added to the start: near the wall the third decimal decides. */
const JITTER = 0.002;

export interface Frame {
  step: number;
  /** w and b. */
  at: Pair;
  error: number;
  /** ∂E/∂w and ∂E/∂b here, before any clipping. */
  gradient: Pair;
  /** Length of the step that led here. */
  stepLength: number;
  /** Degrees by which clipping turned that step away from the gradient. */
  turn: number;
}

type State = Frame;

/** The gradient as the step uses it, through the same functions that clip the gradients of a network. */
function clipped(gradient: Pair, clip: Clip, threshold: number): Pair {
  const parameter = tensor(new Float64Array(2), { requiresGrad: true });
  parameter.grad = tensor(Float64Array.from(gradient));
  if (clip === 'value') clipGradByValue([parameter], threshold);
  if (clip === 'norm') clipGradByNorm([parameter], threshold);
  return [parameter.grad.at(0), parameter.grad.at(1)];
}

function step(s: State, p: { clip: Clip; threshold: number; learningRate: number }): State {
  const used = clipped(s.gradient, p.clip, p.threshold);
  const at: Pair = [s.at[0] - p.learningRate * used[0], s.at[1] - p.learningRate * used[1]];
  const turn = angleBetween(s.gradient, used);
  return { step: s.step + 1, at, ...slopeAt(at), stepLength: p.learningRate * norm(used), turn };
}

const largest = (frames: readonly Frame[], read: (frame: Frame) => number): number =>
  frames.reduce((most, frame) => Math.max(most, read(frame)), 0);

export default defineExperiment({
  id: 'cliff-clipping',
  title: 'Clipping at a cliff',
  params,
  steps: 200,
  init(p, random): State {
    const at: Pair = [p.weight + JITTER * random.normal(), p.bias + JITTER * random.normal()];
    return { step: 0, at, ...slopeAt(at), stepLength: 0, turn: 0 };
  },
  step,
  observe: (s): Frame => s,
  measures: {
    finalError: { label: 'error after the run', of: (f) => f.at(-1)!.error },
    largestStep: { label: 'longest step', of: (f) => largest(f, (frame) => frame.stepLength) },
    largestGradient: { label: 'largest gradient norm', of: (f) => largest(f, (frame) => norm(frame.gradient)) },
    largestTurn: { label: 'largest turn by clipping', unit: '°', of: (f) => largest(f, (frame) => frame.turn) },
    startGradient: { label: 'gradient norm at the start', of: (f) => norm(f[0]!.gradient) },
    medianGradient: { label: 'median gradient norm of the surface', of: () => medianGradient() },
  },
  invariants: {
    'the error lies between 0 and 0.49': (f) => f.error >= 0 && f.error <= 0.49,
    'clipping by norm turns nothing': (f, p) => p.clip !== 'norm' || f.turn < 1e-3,
    'clipping by norm bounds the step': (f, p) => p.clip !== 'norm' || f.stepLength <= p.learningRate * p.threshold * (1 + 1e-9),
  },
  code: {
    core: `let x = tensor(0.5);
for (let t = 0; t < 50; t++) x = add(mul(w, sigmoid(x)), b);
square(sub(sigmoid(x), 0.7)).backward();
clipGradByNorm([w, b], threshold); // or clipGradByValue, or nothing
addScaled(w, w.grad!, -learningRate);
addScaled(b, b.grad!, -learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
