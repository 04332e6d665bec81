/** @file Softmax in float32 with every stage in sight: scores, powers of e, probabilities, their sum and their entropy. */
import { log } from '../../base/math';
import { choice, numbers, real } from '../../base/params';
import { defineExperiment } from '../define';
import { entropyOf } from '../shared/entropy';
import { scaledScores, stagesOf, type Stages } from './forms';

const params = {
  scores: numbers({
    label: 'Scores',
    minLength: 3,
    maxLength: 10,
    min: -10,
    max: 10,
    names: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
    default: [3, 1, 0.2],
  }),
  scale: real({
    label: 'Scale, or 1 ÷ temperature',
    min: 0.1,
    max: 10,
    scale: 'log',
    marks: [
      { value: 0.1, label: '÷10' },
      { value: 10, label: '×10' },
    ],
    default: 1,
    help: 'every score is multiplied by this; scale 10 is temperature 0.1',
  }),
  shift: real({
    label: 'Added to every score',
    min: -200,
    max: 200,
    step: 1,
    marks: [{ value: 100, label: '+100' }],
    default: 0,
  }),
  form: choice({
    label: 'Computed',
    options: ['naive', 'stable'],
    labels: { stable: 'stable', naive: 'naive' },
    default: 'naive',
    help: 'naive is the formula as it stands; stable takes the largest score off first',
  }),
};

export interface Frame extends Stages {
  /** Scores after scale and shift, in float32. */
  z: Float32Array;
  /** In nats; NaN where an op failed, for then there is no distribution. */
  entropy: number;
  sum: number;
}

const LN_2 = log(2);
const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
const descending = (probs: Float32Array): Float32Array => probs.slice().sort().reverse();
const countOf = (probs: Float32Array, is: (p: number) => boolean): number => probs.filter(is).length;

export default defineExperiment({
  id: 'softmax-bars',
  title: 'From scores to probabilities',
  params,
  steps: 0,
  init: () => null,
  observe(_, p): Frame {
    const z = scaledScores(p.scores, p.scale, p.shift); // (classes)
    const stages = stagesOf(z, p.form);
    const sum = stages.probs.reduce((total, one) => total + one, 0);
    return { z: Float32Array.from(z.toArray()), ...stages, entropy: stages.fault === null ? entropyOf(stages.probs) : NaN, sum };
  },
  measures: {
    top: { label: 'largest probability', of: (f) => descending(last(f).probs)[0]! },
    least: { label: 'smallest probability', of: (f) => descending(last(f).probs).at(-1)! },
    first: { label: 'probability of A', of: (f) => last(f).probs[0]! },
    second: { label: 'probability of B', of: (f) => last(f).probs[1]! },
    third: { label: 'probability of C', of: (f) => last(f).probs[2]! },
    odds: { label: 'probability of A ÷ probability of B', of: (f) => last(f).probs[0]! / last(f).probs[1]! },
    power: { label: 'power of e for A', of: (f) => last(f).powers[0]! },
    total: { label: 'sum of the powers', of: (f) => last(f).total },
    sum: { label: 'sum of the probabilities', of: (f) => last(f).sum },
    entropy: { label: 'entropy', unit: 'nats', of: (f) => last(f).entropy },
    entropyBits: { label: 'entropy', unit: 'bits', of: (f) => last(f).entropy / LN_2 },
    lost: { label: 'probabilities that are not numbers', of: (f) => countOf(last(f).probs, Number.isNaN) },
    zeros: { label: 'probabilities that are exactly 0', of: (f) => countOf(last(f).probs, (p) => p === 0) },
  },
  invariants: {
    'the stable form never fails': (f, p) => p.form === 'naive' || f.fault === null,
    'without a failed op the probabilities sum to 1': (f) => f.fault !== null || Math.abs(f.sum - 1) < 1e-5,
    'the entropy lies between 0 and ln n': (f) =>
      f.fault !== null || (f.entropy >= -1e-6 && f.entropy <= log(f.probs.length) + 1e-5),
    'a larger score never has the smaller probability': (f, p) =>
      p.form === 'naive' || f.z.every((z, i) => f.z.every((other, j) => z <= other || f.probs[i]! >= f.probs[j]!)),
  },
  code: {
    core: `const powers = exp(sub(z, max(z))); // naive: exp(z), which is Infinity in float32 from z = 88.73 on
const probs = div(powers, sum(powers));`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
