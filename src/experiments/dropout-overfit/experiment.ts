/** @file Trains a net on a few noisy points with dropout, and measures its loss in training mode, in evaluation mode and on new points. */
import { integer, real } from '../../base/params';
import type { Random } from '../../base/random';
import { adam, parameters, zeroGrad, type OptimizerState } from '../../nn';
import { crossEntropy, scope } from '../../tensor';
import { defineExperiment } from '../define';
import { averagedRight, drawPoints, evaluate, forward, makeNet, mapOf, VALIDATION, type Labelled, type Net } from './net';

/** A step of the run is five of Adam's, so that the picture need not be drawn four hundred times. */
export const STEPS = 80;
const UPDATES = 5;
const RATE = 0.01;
const PASSES = 100;

const params = {
  drop: real({
    label: 'Drop probability',
    symbol: 'p',
    min: 0,
    max: 0.9,
    step: 0.1,
    default: 0.5,
    help: 'in both hidden layers; 0 is training without dropout',
  }),
  width: integer({ label: 'Units in each hidden layer', min: 4, max: 64, default: 32 }),
  samples: integer({ label: 'Training points', min: 10, max: 200, default: 100 }),
  noise: real({ label: 'Noise of the points', symbol: 'σ', min: 0, max: 0.6, step: 0.05, default: 0.3 }),
};

interface Settings {
  drop: number;
  width: number;
  samples: number;
  noise: number;
}

interface State {
  net: Net;
  training: Labelled;
  validation: Labelled;
  memory: OptimizerState;
  trainingMode: number;
  averaged: { one: number; many: number } | null;
  step: number;
}

export interface Frame {
  /** Mean cross-entropy on the training points, in nats: with masks drawn, as the last updates saw it, and with all units. */
  trainingMode: number;
  evaluation: number;
  /** On 400 new points, with all units. */
  validation: number;
  trainingRight: number;
  validationRight: number;
  /** Probability of class B on the plane, row by row from the lowest y. */
  map: Float32Array;
  /** Training points (x₁, y₁, x₂, y₂, …) and classes. */
  points: Float32Array;
  classes: Int32Array;
  /** After the last step: share right on the new points by one pass with masks, and by the mean of a hundred. */
  averaged: { one: number; many: number } | null;
}

/** One update on all points; the loss that it saw, with its masks. */
function update({ net, training, memory }: State, { drop }: Settings, masks: Random): number {
  return scope(() => {
    const weights = parameters(net);
    zeroGrad(weights);
    const loss = crossEntropy(forward(net, training.x, drop, masks), training.y);
    loss.backward();
    adam().step(weights, memory, RATE);
    return loss.item();
  });
}

function step(s: State, p: Settings, random: Random): State {
  let sum = 0;
  for (let k = 0; k < UPDATES; k++) sum += update(s, p, random.fork('masks', k));
  const done = s.step + 1 === STEPS;
  const right = (passes: number): number =>
    averagedRight(s.net, s.validation, { drop: p.drop, passes }, random.fork('averaged', passes));
  const averaged = done ? { one: right(1), many: right(PASSES) } : null;
  return { ...s, trainingMode: sum / UPDATES, averaged, step: s.step + 1 };
}

function observe(s: State): Frame {
  const [seen, unseen] = [evaluate(s.net, s.training), evaluate(s.net, s.validation)];
  return {
    trainingMode: s.trainingMode,
    evaluation: seen.loss,
    validation: unseen.loss,
    trainingRight: seen.right,
    validationRight: unseen.right,
    map: mapOf(s.net),
    points: Float32Array.from(s.training.x.toArray()),
    classes: Int32Array.from(s.training.y.toArray()),
    averaged: s.averaged,
  };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
/** Mean over the last ten frames, for a loss with masks jumps from step to step. */
const lately = (frames: readonly Frame[], read: (frame: Frame) => number): number =>
  frames.slice(-10).reduce((sum, frame) => sum + read(frame) / Math.min(10, frames.length), 0);
const lowest = (frames: readonly Frame[]): number => Math.min(...frames.map((f) => f.validation));

export default defineExperiment({
  id: 'dropout-overfit',
  title: 'Dropout against overfitting',
  params,
  heavy: true,
  steps: STEPS,
  init(p, random): State {
    const net = makeNet(p.width, random.fork('net'));
    const training = drawPoints(p.samples, p.noise, random.fork('training'));
    const validation = drawPoints(VALIDATION, p.noise, random.fork('validation'));
    const first = crossEntropy(forward(net, training.x, p.drop, random.fork('masks')), training.y).item();
    return { net, training, validation, memory: adam().init(parameters(net)), trainingMode: first, averaged: null, step: 0 };
  },
  step,
  observe,
  measures: {
    gap: { label: 'validation − training loss', of: (f) => last(f).validation - last(f).evaluation },
    validation: { label: 'validation loss', unit: 'nats', of: (f) => last(f).validation },
    evaluation: { label: 'training loss with all units', unit: 'nats', of: (f) => last(f).evaluation },
    trainingMode: { label: 'training loss in training mode', unit: 'nats', of: (f) => last(f).trainingMode },
    modeExcess: {
      label: 'training mode − all units',
      of: (f) => lately(f, (one) => one.trainingMode - one.evaluation),
    },
    modeOverValidation: {
      label: 'training mode − validation',
      of: (f) => lately(f, (one) => one.trainingMode - one.validation),
    },
    rise: { label: 'validation loss at the end ÷ at its lowest', of: (f) => last(f).validation / lowest(f) },
    trainingRight: { label: 'training points right', of: (f) => last(f).trainingRight },
    validationRight: { label: 'new points right', of: (f) => last(f).validationRight },
    oneRight: { label: 'right by one pass with masks', of: (f) => last(f).averaged?.one ?? NaN },
    manyRight: { label: 'right by the mean of 100 passes', of: (f) => last(f).averaged?.many ?? NaN },
    averagingGain: {
      label: 'right: 100 passes − one',
      of: (f) => (last(f).averaged?.many ?? NaN) - (last(f).averaged?.one ?? NaN),
    },
    scalingError: {
      label: 'difference of shares right',
      of: (f) => Math.abs(last(f).validationRight - (last(f).averaged?.many ?? NaN)),
    },
  },
  invariants: {
    'a loss is never negative': (f) => [f.trainingMode, f.evaluation, f.validation].every((loss) => loss >= 0),
    'every cell of the map holds a probability': (f) => f.map.every((p) => p >= 0 && p <= 1),
  },
  code: {
    core: `const first = applyDropout(relu(applyLinear(net.first, x)), p, random, { training });
const second = applyDropout(relu(applyLinear(net.second, first)), p, random, { training });
const loss = crossEntropy(applyLinear(net.out, second), y);
loss.backward(); // only the units that were kept get a gradient
adam().step(parameters(net), memory, 0.01);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
