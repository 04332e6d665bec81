/**
 * @file One feature passes through batch normalization, batch after batch: the statistics of each batch, the running ones that
 * evaluation uses, and what one fixed example comes out as in either mode.
 */
import { choice, integer, real, type Values } from '../../base/params';
import type { Random } from '../../base/random';
import { applyBatchNorm, makeBatchNorm, type BatchNorm } from '../../nn';
import { noGrad, standardize, tensor, variance, type Tensor } from '../../tensor';
import { defineExperiment, type Divergence } from '../define';
import { invariants, measures } from './measures';

export const batchSizes = ['1', '2', '4', '8', '16', '32', '64', '128', '256'] as const;

const params = {
  batch: choice({
    label: 'Batch size',
    options: batchSizes,
    labels: Object.fromEntries(batchSizes.map((size) => [size, size === '1' ? '1 example' : `${size} examples`])),
    default: '32',
  }),
  momentum: real({ label: 'Momentum', min: 0.001, max: 1, scale: 'log', default: 0.1, effect: 'live' }),
  convention: choice({
    label: 'Momentum weighs',
    options: ['new', 'old'],
    labels: { new: 'new (PyTorch)', old: 'old (Keras)' },
    help: 'the new batch, or the old average',
    default: 'new',
    effect: 'live',
  }),
  drift: real({ label: 'Drift of the mean a step', min: 0, max: 0.2, step: 0.01, default: 0, effect: 'live' }),
  length: integer({ label: 'Steps', min: 10, max: 400, default: 100 }),
};

export type Settings = Values<typeof params>;

/** The stream: N(4, 2²), the mean drifting if asked to. */
export const TRUTH = { mean: 4, std: 2 } as const;
/** The fixed example: one standard deviation above the first mean. */
export const EXAMPLE = 6;

interface Statistics {
  mean: number;
  /** Divided by n: what the batch is normalized by. */
  variance: number;
}

interface State {
  layer: BatchNorm;
  /** Running average of the biased variances, for comparison. */
  biased: number;
  batch: Statistics | null;
  trainOutput: number | null;
  mean: number;
  step: number;
}

export interface Frame {
  step: number;
  /** The batch of this step; null before the first. */
  batch: Statistics | null;
  running: {
    mean: number;
    /** Average of the unbiased variances, as the layer keeps it. */
    variance: number;
    /** The same average of the biased ones. */
    biased: number;
  };
  truth: Statistics;
  /** What the fixed example becomes as a member of this batch. */
  trainOutput: number | null;
  /** What it becomes by the running statistics. */
  evalOutput: number;
  /** What it becomes by the true ones. */
  idealOutput: number;
  diverged: Divergence | null;
}

/** (batch, 1) */
const column = (values: Float32Array): Tensor => tensor(values, { shape: [values.length, 1] });

/** How much of a new batch goes into the running statistics. */
export const shareOfNew = ({ momentum, convention }: Pick<Settings, 'momentum' | 'convention'>): number =>
  convention === 'new' ? momentum : 1 - momentum;

function drawBatch(size: number, mean: number, random: Random): Float32Array {
  const x = new Float32Array(size);
  random.fillNormal(x, mean, TRUTH.std);
  return x;
}

/** What the example becomes when it takes the first place in a batch. Statistics are not kept. */
function asMember(layer: BatchNorm, batch: Float32Array): number {
  const x = batch.slice();
  x[0] = EXAMPLE;
  // the layer refuses a single value, which has no variance; the op shows what would come out
  if (x.length === 1) return standardize(column(x), { axis: 0, eps: layer.eps }).at(0, 0);
  const copy = { ...layer, runningMean: layer.runningMean.slice(), runningVar: layer.runningVar.slice() };
  return applyBatchNorm(copy, column(x), { training: true }).at(0, 0);
}

function step(s: State, p: Settings, random: Random): State {
  const mean = s.mean + p.drift;
  const values = drawBatch(Number(p.batch), mean, random);
  const share = shareOfNew(p);
  const layer = { ...s.layer, momentum: share };
  return noGrad(() => {
    const x = column(values);
    const batch = { mean: x.mean().item(), variance: variance(x, { correction: 0 }).item() };
    const trainOutput = asMember(layer, values);
    if (values.length > 1) applyBatchNorm(layer, x, { training: true }); // moves the running statistics in place
    const biased = (1 - share) * s.biased + share * batch.variance;
    return { layer, biased, batch, trainOutput, mean, step: s.step + 1 };
  });
}

const ALONE =
  'A batch of one has mean x and variance 0, so the output is β = 0 whatever goes in, and the unbiased variance would be 0/0. ' +
  'PyTorch refuses such a batch, and so does our layer.';

function observe({ layer, biased, batch, trainOutput, mean, step: at }: State, p: Settings): Frame {
  const x = tensor([[EXAMPLE]]);
  const alone = at > 0 && Number(p.batch) === 1;
  return {
    step: at,
    batch,
    running: { mean: layer.runningMean[0]!, variance: layer.runningVar[0]!, biased },
    truth: { mean, variance: TRUTH.std * TRUTH.std },
    trainOutput,
    evalOutput: noGrad(() => applyBatchNorm(layer, x, { training: false }).at(0, 0)),
    idealOutput: (EXAMPLE - mean) / TRUTH.std,
    diverged: alone ? { step: at, op: 'variance', message: ALONE, undo: { batch: '32' } } : null,
  };
}

export default defineExperiment({
  id: 'batchnorm-train-eval',
  title: 'Batch norm in training and evaluation',
  params,
  steps: (p) => p.length,
  init: (): State => ({
    layer: makeBatchNorm(1),
    biased: 1,
    batch: null,
    trainOutput: null,
    mean: TRUTH.mean,
    step: 0,
  }),
  step,
  observe,
  done: (s, p) => s.step > 0 && Number(p.batch) === 1,
  measures,
  invariants,
  code: {
    core: `// training: the batch's own statistics, and the running ones move towards them
const out = standardize(x, { axis: 0, eps }); // by the biased variance
runningMean = add(mul(runningMean, 1 - momentum), mul(mean(x, { axis: 0 }), momentum));
runningVar = add(mul(runningVar, 1 - momentum), mul(variance(x, { axis: 0 }), momentum)); // the unbiased one
// evaluation: the running statistics, whatever else is in the batch
const out = div(sub(x, runningMean), sqrt(add(runningVar, eps)));`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
