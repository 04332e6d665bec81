/** @file Watches the 32 hidden units of a small net while it learns a curve: which are off on every example, and whether any comes back. */
import { choice, real } from '../../base/params';
import { zeroGrad, parameters, sgd } from '../../nn';
import type { Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';
import { activeShares, forward, halfSquaredError, look, makeData, makeNet, UNITS, type Net } from './net';

const params = {
  learningRate: real({ label: 'Learning rate', min: 0.001, max: 3, scale: 'log', default: 0.1, effect: 'live' }),
  activation: choice({
    label: 'Activation',
    options: ['relu', 'leaky-relu'],
    labels: { relu: 'ReLU', 'leaky-relu': 'leaky ReLU' },
    default: 'relu',
  }),
  slope: real({ label: 'Leaky slope', symbol: 'a', min: 0, max: 0.5, step: 0.01, default: 0.1, help: 'used by leaky ReLU only' }),
  biasInit: real({ label: 'Bias at the start', min: -3, max: 1, step: 0.1, default: 0 }),
};

interface State {
  net: Net;
  x: Tensor; // (64, 1)
  y: Tensor; // (64, 1)
  /** Units off on every example, as the last step found them. */
  off: boolean[];
  revived: number;
  /** Largest gradient that reached the weight or bias of a unit that is off. */
  leak: number;
  step: number;
}

export interface Frame {
  /** ½ · mean squared error. */
  loss: number;
  /** For each unit the share of examples on which it is on. */
  active: Float32Array;
  /** Units that are off on every example. */
  off: number;
  /** How often a unit that was off on every example came on again, so far. */
  revived: number;
  /** Largest gradient at the incoming weight or bias of a unit that was off, in the last step; NaN where none was. */
  leak: number;
  /** x, target and answer of the examples. */
  x: Float32Array;
  y: Float32Array;
  fit: Float32Array;
  diverged: Divergence | null;
}

const CEILING = 1e6;
const isOff = (active: ArrayLike<number>): boolean[] => Array.from(active, (share) => share === 0);

/** The largest |gradient| over the units that are off. A gradient of a unit is that of its weight (32, 1) and its bias (32). */
function largestGradient({ hidden }: Net, off: readonly boolean[]): number {
  const gradients = [hidden.weight.grad!.toArray(), hidden.bias!.grad!.toArray()];
  const sizes = off.flatMap((isOffUnit, unit) => (isOffUnit ? gradients.map((g) => Math.abs(g[unit]!)) : []));
  return sizes.length > 0 ? Math.max(...sizes) : NaN;
}

function step(s: State, p: { learningRate: number; activation: 'relu' | 'leaky-relu'; slope: number }): State {
  const weights = parameters(s.net);
  zeroGrad(weights);
  const { z, answer } = forward(s.net, s.x, p);
  halfSquaredError(answer, s.y).backward();
  const off = isOff(activeShares(z));
  const leak = largestGradient(s.net, off);
  const plain = sgd();
  plain.step(weights, plain.init(weights), p.learningRate);
  const back = s.off.filter((wasOff, unit) => wasOff && !off[unit]).length;
  return { ...s, off, leak, revived: s.revived + back, step: s.step + 1 };
}

function divergence(loss: number, step: number): Divergence | null {
  if (loss < CEILING) return null;
  const message = `The loss passed a million at step ${step}: each step overshoots the valley by more than the last.`;
  return { step, op: 'step', message, undo: { learningRate: 0.1 } };
}

export default defineExperiment({
  id: 'dead-relu',
  title: 'Dead units',
  params,
  steps: 300,
  init(p, random): State {
    const net = makeNet(p.biasInit, random);
    return { net, ...makeData(random), off: [], revived: 0, leak: NaN, step: 0 };
  },
  step,
  observe(s, p): Frame {
    const seen = look(s.net, s.x, s.y, p);
    const off = isOff(seen.active).filter(Boolean).length;
    const [x, y] = [Float32Array.from(s.x.toArray()), Float32Array.from(s.y.toArray())];
    return { ...seen, off, revived: s.revived, leak: s.leak, x, y, diverged: divergence(seen.loss, s.step) };
  },
  measures: {
    off: { label: 'units off everywhere', of: (f) => f.at(-1)!.off },
    offAtStart: { label: 'units off at the start', of: (f) => f[0]!.off },
    meanActive: {
      label: 'mean active share',
      of: (f) => f.at(-1)!.active.reduce((a, b) => a + b, 0) / UNITS,
    },
    revived: { label: 'units that came back', of: (f) => f.at(-1)!.revived },
    leak: { label: 'largest gradient at a unit off', of: (f) => f.at(-1)!.leak },
    loss: { label: 'loss', of: (f) => f.at(-1)!.loss },
    survived: { label: 'survived: 1 yes, 0 no', of: (f) => (f.at(-1)!.diverged === null ? 1 : 0) },
  },
  invariants: {
    'no more units are off than there are': (f) => f.off >= 0 && f.off <= UNITS,
    'a ReLU unit that is off on every example gets no gradient': (f, p) => p.activation !== 'relu' || !(f.leak > 0),
    'a ReLU unit that is off on every example never comes back': (f, p) => p.activation !== 'relu' || f.revived === 0,
  },
  code: {
    core: `const z = applyLinear(net.hidden, x); // (examples, units)
const answer = applyLinear(net.out, relu(z));
halfSquaredError(answer, y).backward();
// a unit with z ≤ 0 on every example passes no gradient on: its weight and bias stay where they are
sgd().step(weights, memory, learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
