/** @file Draws dropout masks for one hidden layer and watches what the next layer receives, in training and at test. */
import { choice, integer, real } from '../../base/params';
import type { Random } from '../../base/random';
import { dot } from '../../nn';
import { defineExperiment } from '../define';
import { activationsOf, drawMask, makeNet, testPass, trainingPass, type Net, type Scaling } from './net';

/** Bins of the histogram, and how many of the latest masks a frame keeps. */
export const BINS = 40;
export const LATEST = 12;

const params = {
  drop: real({
    label: 'Drop probability',
    symbol: 'p',
    min: 0,
    max: 0.9,
    step: 0.05,
    default: 0.5,
    help: 'the chance of a unit to be left out; the chance to stay is 1 − p',
  }),
  scaling: choice({
    label: 'Scaling',
    options: ['none', 'at-test', 'inverted'],
    labels: { none: 'none (a bug)', 'at-test': '× keep at test', inverted: '÷ keep in training' },
    default: 'inverted',
    help: 'keep is 1 − p, the probability to stay',
  }),
  phase: choice({
    label: 'Show',
    options: ['training', 'test'],
    labels: { training: 'training mode', test: 'test mode' },
    default: 'training',
    effect: 'view',
  }),
  naming: choice({
    label: 'Name the rate by',
    options: ['drop', 'keep'],
    labels: { drop: 'drop probability', keep: 'keep probability' },
    default: 'drop',
    effect: 'view',
  }),
  units: integer({ label: 'Hidden units', symbol: 'n', min: 2, max: 12, default: 8 }),
  samples: integer({ label: 'Samples a step', min: 1, max: 64, default: 1, effect: 'live' }),
};

interface Settings {
  drop: number;
  scaling: Scaling;
  samples: number;
  units: number;
}

interface State {
  net: Net;
  /** The latest masks, newest first, one row of 0 and 1 a sample. */
  masks: number[][];
  /** For each of the 2ⁿ sub-networks, 1 once it has been drawn. */
  met: Uint8Array;
  seen: number;
  /** Samples so far, and sum and sum of squares of what the output unit received. */
  count: number;
  sum: number;
  squares: number;
  latest: number;
  bins: Uint32Array;
}

export interface Frame {
  /** Hidden values before dropout, and the weights that lead them to the output unit: (units). */
  h: Float32Array;
  weights: Float32Array;
  /** The mask of the latest sample, all ones before the first; and the latest masks, newest first, row by row. */
  mask: Uint8Array;
  masks: Uint8Array;
  count: number;
  /** Different sub-networks drawn so far, of 2ⁿ. */
  seen: number;
  /** What the output unit received under the latest mask, on average so far, and its standard deviation. NaN before the first sample. */
  latest: number;
  mean: number;
  spread: number;
  /** What it receives at test. */
  test: number;
  /** Samples by what was received, in equal bins from 0 to `top`. */
  bins: Uint32Array;
  top: number;
}

/** The most that the output unit can receive in training: every unit kept. */
function most({ net }: State, { drop, scaling }: Settings): number {
  const all = dot(activationsOf(net).toArray(), net.out.weight.toArray());
  return scaling === 'inverted' ? all / (1 - drop) : all;
}

function step(s: State, p: Settings, random: Random): State {
  const mask = drawMask(p.samples, p.units, p.drop, random); // (samples, units)
  const values = trainingPass(s.net, mask, p.drop, p.scaling); // (samples)
  const top = most(s, p) * (1 + 1e-6);
  for (const value of values) s.bins[Math.min(BINS - 1, Math.floor((value / top) * BINS))]! += 1;
  const flat = mask.toArray();
  const rows = values.map((_, row) => Array.from(flat.slice(row * p.units, (row + 1) * p.units)));
  for (const row of rows) s.met[row.reduce((code, bit) => 2 * code + bit, 0)] = 1;
  return {
    ...s,
    masks: [...rows.reverse(), ...s.masks].slice(0, LATEST),
    seen: s.met.reduce((sum, bit) => sum + bit, 0),
    count: s.count + values.length,
    sum: values.reduce((sum, value) => sum + value, s.sum),
    squares: values.reduce((sum, value) => sum + value * value, s.squares),
    latest: values.at(-1)!,
  };
}

function observe(s: State, p: Settings): Frame {
  const mean = s.sum / s.count;
  return {
    h: Float32Array.from(activationsOf(s.net).toArray()),
    weights: Float32Array.from(s.net.out.weight.toArray()),
    mask: Uint8Array.from(s.masks[0] ?? new Array<number>(p.units).fill(1)),
    masks: Uint8Array.from(s.masks.flat()),
    count: s.count,
    seen: s.seen,
    latest: s.latest,
    mean,
    spread: Math.sqrt(Math.max(0, s.squares / s.count - mean * mean)),
    test: testPass(s.net, p.drop, p.scaling),
    bins: s.bins.slice(),
    top: most(s, p),
  };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

export default defineExperiment({
  id: 'dropout-network',
  title: 'Dropout masks',
  params,
  steps: 300,
  init(p, random): State {
    const start = { masks: [], seen: 0, count: 0, sum: 0, squares: 0, latest: NaN };
    return { ...start, net: makeNet(p.units, random), met: new Uint8Array(1 << p.units), bins: new Uint32Array(BINS) };
  },
  step,
  observe,
  measures: {
    testOverTraining: { label: 'at test ÷ mean in training', of: (f) => last(f).test / last(f).mean },
    relativeSpread: { label: 'standard deviation ÷ mean', of: (f) => last(f).spread / last(f).mean },
    mean: { label: 'mean in training', of: (f) => last(f).mean },
    test: { label: 'at test', of: (f) => last(f).test },
    seen: { label: 'sub-networks drawn', of: (f) => last(f).seen },
    seenShare: { label: 'share of sub-networks drawn', of: (f, p) => last(f).seen / (1 << p.units) },
    keptShare: {
      label: 'share of units kept',
      of: (f) => last(f).masks.reduce((sum, bit) => sum + bit, 0) / last(f).masks.length,
    },
  },
  invariants: {
    'no more sub-networks are met than there are, or than samples': (f, p) => f.seen <= Math.min(1 << p.units, f.count),
    'the next layer never receives less than nothing or more than all': (f) => !(f.mean < 0 || f.mean > f.top * 1.001),
    'the histogram holds every sample': (f) => f.bins.reduce((sum, n) => sum + n, 0) === f.count,
  },
  code: {
    core: `const mask = drawMask(samples, units, p, random); // 1 = keep, 0 = drop: a coin for each unit of each sample
const h = relu(applyLinear(net.hidden, x));
const training = applyLinear(net.out, dropout(h, p, mask)); // h · mask / (1 − p)
const test = applyLinear(net.out, h); // every unit, nothing scaled`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
