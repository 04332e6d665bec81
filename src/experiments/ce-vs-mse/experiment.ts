/** @file One sigmoid neuron that starts badly wrong, trained twice: on the squared error and on cross-entropy (Nielsen 2015, ch. 3). */
import { boolean, real } from '../../base/params';
import { addScaled, mul, sigmoid, square, softplus, tensor, type Tensor } from '../../tensor';
import { defineExperiment } from '../define';

const params = {
  weight: real({ label: 'First weight', symbol: 'w', min: -6, max: 6, step: 0.1, default: 2 }),
  bias: real({ label: 'First bias', symbol: 'b', min: -6, max: 6, step: 0.1, default: 2 }),
  learningRate: real({ label: 'Learning rate', symbol: 'η', min: 0.005, max: 1, scale: 'log', default: 0.15, effect: 'live' }),
  matched: boolean({
    label: 'Make the first steps equally long',
    help: 'cross-entropy gets a smaller rate, so that both begin with the same step',
    default: false,
  }),
};

export const LOSSES = ['mse', 'ce'] as const;
export type Loss = (typeof LOSSES)[number];
type Params = { weight: number; bias: number; learningRate: number; matched: boolean };

/** The neuron a = σ(w·1 + b), whose input is 1 and whose target is 0. */
interface Neuron {
  w: Tensor;
  b: Tensor;
}
type State = Record<Loss, Neuron> & {
  /** What the rate of cross-entropy is multiplied by. */
  ratio: number;
};

export interface Reading {
  output: number;
  loss: number;
  /** ∂L/∂z, from backward. */
  slope: number;
  w: number;
  b: number;
}
export type Frame = Record<Loss, Reading> & { ratio: number };

const neuron = (p: Params): Neuron => ({
  w: tensor(p.weight, { requiresGrad: true }),
  b: tensor(p.bias, { requiresGrad: true }),
});

/** Loss and output for the target 0: (a − 0)² / 2, or −ln(1 − a) = softplus(z), which never takes the log of a rounded 1 − a. */
function forward({ w, b }: Neuron, loss: Loss): { z: Tensor; output: Tensor; loss: Tensor } {
  const z = w.add(b);
  const output = sigmoid(z);
  return { z, output, loss: loss === 'mse' ? mul(square(output), 0.5) : softplus(z) };
}

/** Reads one neuron; afterwards `w.grad` and `b.grad` hold the gradient of its loss. */
function read(n: Neuron, loss: Loss): Reading {
  n.w.zeroGrad();
  n.b.zeroGrad();
  const pass = forward(n, loss);
  const [output, value] = [pass.output.item(), pass.loss.item()];
  pass.loss.backward();
  // z = w·1 + b, so ∂L/∂z is ∂L/∂b
  return { output, loss: value, slope: n.b.grad!.item(), w: n.w.item(), b: n.b.item() };
}

function descend(n: Neuron, loss: Loss, rate: number): Neuron {
  read(n, loss);
  addScaled(n.w, n.w.grad!, -rate);
  addScaled(n.b, n.b.grad!, -rate);
  return n;
}

const firstBelowHalf = (frames: readonly Frame[], loss: Loss): number => {
  const at = frames.findIndex((f) => f[loss].output < 0.5);
  return at < 0 ? Infinity : at;
};
const end = (frames: readonly Frame[]): Frame => frames.at(-1)!;

export default defineExperiment({
  id: 'ce-vs-mse',
  title: 'Confident and wrong',
  params,
  steps: 300,
  init(p): State {
    const start = { mse: neuron(p), ce: neuron(p) };
    const ratio = p.matched ? read(start.mse, 'mse').slope / read(start.ce, 'ce').slope : 1;
    return { ...start, ratio };
  },
  step: (s, p): State => ({
    mse: descend(s.mse, 'mse', p.learningRate),
    ce: descend(s.ce, 'ce', p.learningRate * s.ratio),
    ratio: s.ratio,
  }),
  observe: (s): Frame => ({ mse: read(s.mse, 'mse'), ce: read(s.ce, 'ce'), ratio: s.ratio }),
  measures: {
    mseOutput: { label: 'output after the run, squared error', of: (f) => end(f).mse.output },
    ceOutput: { label: 'output after the run, cross-entropy', of: (f) => end(f).ce.output },
    mseHalf: { label: 'first step below one half, squared error', of: (f) => firstBelowHalf(f, 'mse') },
    ceHalf: { label: 'first step below one half, cross-entropy', of: (f) => firstBelowHalf(f, 'ce') },
    mseSlope: { label: '∂L/∂z at the start, squared error', of: (f) => f[0]!.mse.slope },
    ceSlope: { label: '∂L/∂z at the start, cross-entropy', of: (f) => f[0]!.ce.slope },
    slopeRatio: {
      label: 'gradient of cross-entropy ÷ that of squared error at the start',
      of: (f) => f[0]!.ce.slope / f[0]!.mse.slope,
    },
    startOutput: { label: 'output at the start', of: (f) => f[0]!.mse.output },
  },
  invariants: {
    'outputs lie between 0 and 1': (f) => LOSSES.every((l) => f[l].output >= 0 && f[l].output <= 1),
    'the gradient of cross-entropy is the error itself': (f) => Math.abs(f.ce.slope - f.ce.output) < 1e-6,
    'the squared error never has the steeper slope here': (f) => f.mse.slope <= f.mse.output / 4 + 1e-6,
  },
  code: {
    core: `const z = w.add(b); // the input is 1
const loss = squared ? mul(square(sigmoid(z)), 0.5) : softplus(z); // softplus(z) = −ln(1 − σ(z))
loss.backward();
addScaled(w, w.grad!, -learningRate);
addScaled(b, b.grad!, -learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
