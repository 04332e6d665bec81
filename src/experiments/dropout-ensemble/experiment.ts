/** @file Averages all 2ⁿ sub-networks of a small net exactly, and compares weight scaling and a growing sample of them with that. */
import { choice, integer, real } from '../../base/params';
import { exp, tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { allMembers, averages, chances, gapOf, makeNet, type Averages, type HiddenKind, type Members, type Net } from './members';

export const BINS = 40;
/** Drop probabilities of the sweep. */
export const SWEEP = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

const params = {
  hidden: choice({
    label: 'Followed by',
    options: ['none', 'linear', 'tanh', 'relu'],
    labels: {
      none: 'softmax at once',
      linear: 'a linear layer, softmax',
      tanh: 'a tanh layer, softmax',
      relu: 'a ReLU layer, softmax',
    },
    default: 'none',
  }),
  drop: real({ label: 'Drop probability', symbol: 'p', min: 0.05, max: 0.95, step: 0.05, default: 0.5 }),
  units: integer({ label: 'Units that are dropped', symbol: 'n', min: 2, max: 12, default: 10 }),
  sigma: real({ label: 'Size of the last weights', symbol: 'σ', min: 0.1, max: 3, step: 0.1, default: 1 }),
  classes: integer({ label: 'Classes', min: 2, max: 4, default: 3 }),
};

interface Settings {
  drop: number;
  units: number;
  classes: number;
  hidden: HiddenKind;
  sigma: number;
}

interface State {
  net: Net;
  members: Members;
  exact: Averages;
  /** Largest differences to weight scaling at each rate of the sweep. */
  sweep: { geometric: Float64Array; arithmetic: Float64Array };
  /** Sum of the probabilities of the sub-networks drawn so far, and their number. */
  drawn: Float64Array;
  count: number;
}

export interface Frame extends Averages {
  /** Chance-weighted histogram of the probability of class A over all sub-networks. */
  bins: Float64Array;
  /** Lowest and highest probability of class A in any sub-network. */
  range: [number, number];
  /** Largest difference in any class between weight scaling and the geometric, the arithmetic mean. */
  geometricGap: number;
  arithmeticGap: number;
  sweepGeometric: Float64Array;
  sweepArithmetic: Float64Array;
  /** Sub-networks drawn, and how far their plain mean is from that of all; NaN before the first. */
  count: number;
  sampledGap: number;
}

const probabilities = ({ logs }: Members): Float64Array => Float64Array.from(exp(logs).toArray());

function init(p: Settings, net: Net): State {
  const members = allMembers(net);
  const runs = SWEEP.map((drop) => averages(net, members, drop));
  const sweep = {
    geometric: Float64Array.from(runs, (run) => gapOf(run.geometric, run.scaled)),
    arithmetic: Float64Array.from(runs, (run) => gapOf(run.arithmetic, run.scaled)),
  };
  return { net, members, exact: averages(net, members, p.drop), sweep, drawn: new Float64Array(p.classes), count: 0 };
}

/** Histogram of class A's probability, each sub-network counted by its chance. */
function spreadOf({ members }: State, p: Settings): Pick<Frame, 'bins' | 'range'> {
  const [all, q] = [probabilities(members), chances(members, p.units, p.drop)];
  const bins = new Float64Array(BINS);
  const range: [number, number] = [1, 0];
  q.forEach((chance, m) => {
    const value = all[m * p.classes]!;
    bins[Math.min(BINS - 1, Math.floor(value * BINS))]! += chance;
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  });
  return { bins, range };
}

function observe(s: State, p: Settings): Frame {
  const { arithmetic, geometric, scaled } = s.exact;
  return {
    arithmetic: arithmetic.slice(),
    geometric: geometric.slice(),
    scaled: scaled.slice(),
    ...spreadOf(s, p),
    geometricGap: gapOf(geometric, scaled),
    arithmeticGap: gapOf(arithmetic, scaled),
    sweepGeometric: s.sweep.geometric.slice(),
    sweepArithmetic: s.sweep.arithmetic.slice(),
    count: s.count,
    sampledGap:
      s.count === 0
        ? NaN
        : gapOf(
            s.drawn.map((sum) => sum / s.count),
            arithmetic,
          ),
  };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

export default defineExperiment({
  id: 'dropout-ensemble',
  title: 'All sub-networks at once',
  params,
  steps: 200,
  init: (p, random): State => init(p, makeNet(p, random)),
  step(s, p, random): State {
    const kept = Float64Array.from({ length: p.units }, () => (random.uniform() < p.drop ? 0 : 1));
    const m = kept.reduce((code, bit, unit) => code + bit * (1 << unit), 0);
    const row = exp(tensor(s.members.logs.toArray().slice(m * p.classes, (m + 1) * p.classes), { dtype: 'float64' })).toArray();
    return { ...s, drawn: s.drawn.map((sum, k) => sum + row[k]!), count: s.count + 1 };
  },
  observe,
  measures: {
    geometricGap: { label: 'distance, geometric mean', of: (f) => last(f).geometricGap },
    arithmeticGap: { label: 'distance, arithmetic mean', of: (f) => last(f).arithmeticGap },
    sampledGap: { label: 'distance, mean of a sample', of: (f) => last(f).sampledGap },
    lowest: { label: 'lowest probability of class A in any sub-network', of: (f) => last(f).range[0] },
    highest: { label: 'highest probability of class A in any sub-network', of: (f) => last(f).range[1] },
    disagreement: { label: 'highest − lowest probability of class A', of: (f) => last(f).range[1] - last(f).range[0] },
    members: { label: 'sub-networks', of: (_f, p) => 1 << p.units },
  },
  invariants: {
    'each of the three averages sums to 1': (f) =>
      [f.arithmetic, f.geometric, f.scaled].every((p) => Math.abs(p.reduce((sum, value) => sum + value, 0) - 1) < 1e-9),
    'with no bend in between, weight scaling is the normalized geometric mean': (f, p) =>
      (p.hidden !== 'none' && p.hidden !== 'linear') || f.geometricGap < 1e-9,
    'the chances of all sub-networks sum to 1': (f) => Math.abs(f.bins.reduce((sum, q) => sum + q, 0) - 1) < 1e-9,
  },
  code: {
    core: `const logs = logSoftmax(scores(net, mul(net.x, masks)), { axis: 1 }); // (2ⁿ, classes), q: the chance of each mask
const arithmetic = sum(mul(q, exp(logs)), { axis: 0 });
const geometric = softmax(sum(mul(q, logs), { axis: 0 }), { axis: 0 });
const scaled = softmax(scores(net, mul(net.x, 1 - p)), { axis: 1 });`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
