/**
 * @file Multinomial logistic classification from end to end: points, a linear model, softmax, cross-entropy, and descent on the
 * mean loss.
 */
import { choice, integer, points, real } from '../../base/params';
import type { Random } from '../../base/random';
import { accuracy, applyLinear, gradNorm, gridPoints, init, makeLinear, parameters, sgd, zeroGrad, type Linear } from '../../nn';
import { crossEntropy, noGrad, scope, softmax, tensor, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';
import { CLASSES, defaultPoints, type Class } from './points';

/** The plane shown: −4…4 both ways, in cells of one third. */
export const SPAN: [number, number] = [-4, 4];
export const CELLS = 24;
const GRID = gridPoints(SPAN, SPAN, CELLS);

const params = {
  learningRate: real({ label: 'Learning rate', symbol: 'α', min: 0.01, max: 10, scale: 'log', default: 0.3, effect: 'live' }),
  batch: choice({
    label: 'Points a step',
    options: ['all', 'eight', 'one'],
    labels: { all: 'all', eight: 'eight', one: 'one' },
    default: 'all',
    effect: 'live',
  }),
  weightDecay: real({ label: 'Weight decay', symbol: 'λ', min: 0, max: 0.5, step: 0.01, default: 0, effect: 'live' }),
  sigma: real({ label: 'First weights', symbol: 'σ', min: 0.001, max: 10, scale: 'log', default: 0.01 }),
  data: points({ label: 'Points', x: SPAN, y: SPAN, maxCount: 60, classes: CLASSES, default: defaultPoints() }),
  length: integer({ label: 'Steps', min: 10, max: 400, default: 120 }),
};

interface State {
  x: Tensor; // (points, 2)
  y: Tensor; // (points), classes as int32
  layer: Linear; // weight (3, 2), bias (3)
  step: number;
}
type Settings = { learningRate: number; batch: 'all' | 'eight' | 'one'; weightDecay: number };

export interface Frame {
  /** Rows of W with the bias behind: one line (w₁, w₂, b) a class. */
  lines: [number, number, number][];
  /** Mean cross-entropy over the whole set, in nats. */
  loss: number;
  /** Share of points whose class has the largest score. */
  accuracy: number;
  gradientNorm: number;
  /** Cell by cell, row by row from the lowest y: the winning class, and its probability. */
  winner: Uint8Array;
  confidence: Float32Array;
  diverged: Divergence | null;
}

const BATCH = { all: Infinity, eight: 8, one: 1 } as const;

/** Rows of the batch: all of them, or as many as asked for, drawn with replacement. */
function drawBatch({ x, y }: State, size: number, random: Random): [Tensor, Tensor] {
  const count = x.shape[0]!;
  if (size >= count) return [x, y];
  const rows = Int32Array.from({ length: size }, () => random.int(count));
  return [x.indexSelect(tensor(rows), { axis: 0 }), tensor(rows.map((row) => y.at(row)))];
}

function step(s: State, p: Settings, random: Random): State {
  const weights = parameters(s.layer);
  scope(() => {
    zeroGrad(weights);
    const [x, y] = drawBatch(s, BATCH[p.batch], random);
    crossEntropy(applyLinear(s.layer, x), y).backward();
    const rule = sgd({ weightDecay: p.weightDecay });
    rule.step(weights, rule.init(weights), p.learningRate);
  });
  return { ...s, step: s.step + 1 };
}

/** The plane cell by cell: which class wins, and with what probability. */
function regions(layer: Linear): Pick<Frame, 'winner' | 'confidence'> {
  const probs = softmax(applyLinear(layer, GRID), { axis: 1 }).toArray(); // (cells, 3)
  const winner = new Uint8Array(CELLS * CELLS);
  const confidence = new Float32Array(CELLS * CELLS);
  for (let cell = 0; cell < winner.length; cell++) {
    for (let k = 0; k < CLASSES.length; k++) {
      const p = probs[cell * CLASSES.length + k]!;
      if (p > confidence[cell]!) [confidence[cell], winner[cell]] = [p, k];
    }
  }
  return { winner, confidence };
}

function divergence(loss: number, { x, step }: State): Divergence | null {
  if (Number.isFinite(loss)) return null;
  if (x.size === 0) {
    const message = 'Without points there is no loss and nothing to learn from. Add a point.';
    return { step, op: 'mean', message, undo: { data: params.data.default } };
  }
  const message = `At step ${step} the weights passed the largest float32: every step overshot.`;
  return { step, op: 'step', message, undo: { learningRate: 0.3 } };
}

function observe(s: State): Frame {
  const { weight, bias } = s.layer;
  const weights = parameters(s.layer);
  zeroGrad(weights);
  const scores = applyLinear(s.layer, s.x); // (points, 3)
  const loss = crossEntropy(scores, s.y);
  const value = loss.item();
  loss.backward();
  const gradient = gradNorm(weights);
  zeroGrad(weights);
  return {
    lines: CLASSES.map((_, k) => [weight.at(k, 0), weight.at(k, 1), bias!.at(k)]),
    loss: value,
    accuracy: accuracy(scores, s.y.toArray()),
    gradientNorm: gradient,
    ...noGrad(() => regions(s.layer)),
    diverged: divergence(value, s),
  };
}

const end = (frames: readonly Frame[]): Frame => frames.at(-1)!;
const rises = (frames: readonly Frame[]): number => frames.filter((f, i) => i > 0 && f.loss > frames[i - 1]!.loss).length;

export default defineExperiment({
  id: 'logistic-classifier',
  title: 'From points to a loss, and down',
  params,
  steps: (p) => p.length,
  init(p, random): State {
    const x = tensor(
      p.data.flatMap((point) => [point.x, point.y]),
      { shape: [p.data.length, 2] },
    );
    const y = tensor(
      p.data.map((point) => CLASSES.indexOf(point.class as Class)),
      { dtype: 'int32' },
    );
    return {
      x,
      y,
      layer: makeLinear(2, CLASSES.length, random, { init: init.normal({ std: p.sigma }), bias: init.zeros }),
      step: 0,
    };
  },
  step,
  observe,
  done: (s) => !Number.isFinite(s.layer.weight.at(0, 0)),
  measures: {
    startLoss: { label: 'loss before the first step', unit: 'nats', of: (f) => f[0]!.loss },
    loss: { label: 'loss after the run', unit: 'nats', of: (f) => end(f).loss },
    accuracy: { label: 'share of points classified right', of: (f) => end(f).accuracy },
    rises: { label: 'steps at which the loss over the whole set rose', of: rises },
    largestWeight: {
      label: 'largest weight after the run',
      of: (f) => Math.max(...end(f).lines.flatMap(([a, b]) => [Math.abs(a), Math.abs(b)])),
    },
  },
  invariants: {
    'the loss is never negative': (f) => f.diverged !== null || f.loss >= 0,
    'the winner of three has at least a third': (f) => f.diverged !== null || f.confidence.every((p) => p > 0.333),
  },
  code: {
    core: `const scores = applyLinear(layer, x); // W x + b, (points, 3)
const loss = crossEntropy(scores, y); // mean of −ln softmax(scores) at the right class
loss.backward();
rule.step(parameters(layer), state, learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
