/** @file Gradient descent on two weights, with the same data raw, centred, standardized or whitened: the shape of the bowl decides. */
import { choice, integer, real, type Values } from '../../base/params';
import { addScaled, matmul, mean, mul, noGrad, square, sub, tensor, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';
import { drawInputs, EXAMPLES, idealRaw } from './data';
import { invariants, measures } from './measures';
import { carriedOver, eigen, meanOf, meanProducts, preparations, prepare, preparing, type Pair, type Symmetric } from './prepare';

const params = {
  learningRate: real({
    label: 'Learning rate',
    symbol: 'η',
    min: 0.0002,
    max: 5,
    scale: 'log',
    default: 0.009,
    effect: 'live',
    help: 'the mark is the largest stable one',
  }),
  prepare: choice({
    label: 'Inputs',
    options: preparations,
    labels: { raw: 'raw', centred: 'centred', standardized: 'standardized', whitened: 'whitened (PCA)' },
    default: 'raw',
  }),
  ratio: real({ label: 'Ratio of the spreads', min: 1, max: 30, step: 0.5, default: 10 }),
  offset: real({ label: 'Offset of the means', min: 0, max: 3, step: 0.1, default: 1 }),
  correlation: real({ label: 'Correlation', symbol: 'ρ', min: -0.95, max: 0.95, step: 0.05, default: 0.8 }),
  shape: choice({
    label: 'Distribution',
    options: ['gaussian', 'skewed'],
    labels: { gaussian: 'Gaussian', skewed: 'skewed (exponential)' },
    default: 'gaussian',
  }),
  length: integer({ label: 'Steps', min: 10, max: 300, default: 100 }),
};

export type Settings = Values<typeof params>;

interface State {
  /** (examples, 2), row by row. */
  raw: Float32Array;
  z: Float32Array;
  w: Tensor; // (2, 1)
  ideal: Pair;
  loss: number;
  firstLoss: number;
  step: number;
}

export interface Frame {
  step: number;
  /** Prepared inputs, row by row. */
  z: Float32Array;
  w: Pair;
  /** The weights that make no error. */
  ideal: Pair;
  loss: number;
  /** E[zzᵀ], which is the Hessian of the loss. */
  curvature: Symmetric;
  /** Of the Hessian, the larger first. */
  eigenvalues: Pair;
  /** The direction in which the bowl is steepest. */
  axis: Pair;
  condition: number;
  /** 2 over the larger eigenvalue: beyond it, descent flies off. */
  largestStable: number;
  mean: Pair;
  std: Pair;
  correlation: number;
  /** Third standardized moment of the second feature; 0 for a symmetric one, 2 for an exponential one. */
  skewness: number;
  diverged: Divergence | null;
}

const rowsOf = (rows: Float32Array): Tensor => tensor(rows, { shape: [EXAMPLES, 2] });

/** ½ · mean((z w − z w*)²). */
function lossOf(z: Tensor, w: Tensor, ideal: Pair): Tensor {
  const error = sub(matmul(z, w), matmul(z, tensor([[ideal[0]], [ideal[1]]]))); // (examples, 1)
  return mul(mean(square(error)), 0.5);
}

/** Third standardized moment of the second column. */
function skewnessOf(rows: Float32Array, centre: number, std: number): number {
  let sum = 0;
  for (let i = 1; i < rows.length; i += 2) {
    const t = (rows[i]! - centre) / std;
    sum += t * t * t;
  }
  return sum / EXAMPLES;
}

/** A loss beyond this many times the first is a flight, not a detour. */
const FAR = 1e6;

function divergence({ loss, firstLoss, step }: State, p: Settings, largestStable: number): Divergence | null {
  if (loss < FAR * firstLoss) return null;
  const message =
    `By step ${step} the loss is more than a million times the first. The rate ${p.learningRate} is above ` +
    `${Number(largestStable.toPrecision(2))}, the largest that is stable here, so every step overshoots further than the last.`;
  return { step, op: 'sub', message, undo: { learningRate: Number((0.9 * largestStable).toPrecision(2)) } };
}

function observe(s: State, p: Settings): Frame {
  const mean = meanOf(s.z);
  const curvature = meanProducts(s.z);
  const [a, b, d] = meanProducts(s.z, mean);
  const { values, axis } = eigen(curvature);
  const largestStable = 2 / values[0];
  const std: Pair = [Math.sqrt(a), Math.sqrt(d)];
  return {
    step: s.step,
    z: s.z.slice(),
    w: [s.w.at(0, 0), s.w.at(1, 0)],
    ideal: s.ideal,
    loss: s.loss,
    curvature,
    eigenvalues: values,
    axis,
    condition: values[0] / values[1],
    largestStable,
    mean,
    std,
    correlation: b / (std[0] * std[1]),
    skewness: skewnessOf(s.z, mean[1], std[1]),
    diverged: divergence(s, p, largestStable),
  };
}

export default defineExperiment({
  id: 'input-scaling',
  title: 'Scaling the inputs',
  params,
  steps: (p) => p.length,
  init(p, random): State {
    const raw = drawInputs(p, random);
    const map = preparing(p.prepare, raw);
    const z = prepare(map, raw);
    const ideal = carriedOver(map, idealRaw(p.ratio));
    const w = tensor([[0], [0]], { requiresGrad: true });
    const loss = noGrad(() => lossOf(rowsOf(z), w, ideal).item());
    return { raw, z, w, ideal, loss, firstLoss: loss, step: 0 };
  },
  step(s, p): State {
    s.w.zeroGrad();
    lossOf(rowsOf(s.z), s.w, s.ideal).backward();
    addScaled(s.w, s.w.grad!, -p.learningRate);
    const loss = noGrad(() => lossOf(rowsOf(s.z), s.w, s.ideal).item());
    return { ...s, loss, step: s.step + 1 };
  },
  observe,
  done: (s) => s.loss >= FAR * s.firstLoss,
  measures,
  invariants,
  code: {
    core: `const mean = meanOf(x); // of each feature, over the examples
const { values, axis } = eigen(meanProducts(x, mean)); // of the covariance
const z = prepare({ mean, matrix: whitening(values, axis) }, x); // variance 1 along every axis, no correlation
const error = sub(matmul(z, w), y); // (examples, 1)
mul(mean(square(error)), 0.5).backward();
addScaled(w, w.grad, -learningRate); // stable below 2 / the largest eigenvalue of E[zzᵀ]`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
