/**
 * @file How each probability answers to each score: the Jacobian of softmax from the backward pass, and a real push beside its
 * forecast.
 */
import { choice, numbers, real } from '../../base/params';
import { defineExperiment } from '../define';
import { jacobianOf, probsOf, type Jacobian } from './jacobian';

const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const params = {
  scores: numbers({ label: 'Scores', minLength: 3, maxLength: 6, min: -10, max: 10, names, default: [3, 1, 0.2] }),
  raised: choice({
    label: 'Score to push',
    options: ['a', 'b', 'c', 'd', 'e', 'f'],
    labels: { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E', f: 'F' },
    default: 'b',
    help: 'a letter beyond the last score stands for the last score',
  }),
  push: real({ label: 'Push', symbol: 'Δz', min: -3, max: 3, step: 0.1, default: 0.5, help: 'added to that score alone' }),
};

export interface Frame extends Jacobian {
  /** Number of the pushed score, from 0. */
  raised: number;
  /** Probabilities after the push. */
  pushed: Float64Array;
  /** What the slopes alone foretell: S + Δz · ∂S/∂z_j. */
  forecast: Float64Array;
}

type Settings = { scores: number[]; raised: string; push: number };

function observe(p: Settings): Frame {
  const n = p.scores.length;
  const { probs, slopes } = jacobianOf(p.scores);
  const raised = Math.min(n - 1, p.raised.charCodeAt(0) - 'a'.charCodeAt(0));
  const pushed = probsOf(p.scores.map((score, k) => (k === raised ? score + p.push : score)));
  const forecast = probs.map((s, i) => s + p.push * slopes[i * n + raised]!);
  return { probs, slopes, raised, pushed, forecast };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
const size = (f: Frame): number => f.probs.length;
/** Column of the pushed score: what each probability gains for each unit of it. */
const column = (f: Frame): number[] => Array.from(f.probs, (_, i) => f.slopes[i * size(f) + f.raised]!);
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const rowSums = (f: Frame): number[] =>
  Array.from(f.probs, (_, i) => total(Array.from(f.slopes.slice(i * size(f), (i + 1) * size(f)))));

/** Largest distance of a slope from S_i (δ_ij − S_j). */
const fromFormula = ({ probs, slopes }: Jacobian): number => {
  const n = probs.length;
  return Math.max(
    ...slopes.map((slope, k) => Math.abs(slope - probs[Math.floor(k / n)]! * ((k % (n + 1) === 0 ? 1 : 0) - probs[k % n]!))),
  );
};

export default defineExperiment({
  id: 'softmax-jacobian',
  title: 'How each probability answers to each score',
  params,
  steps: 0,
  init: () => null,
  observe: (_, p): Frame => observe(p),
  measures: {
    own: { label: 'slope of the pushed class in its own score', of: (f) => column(last(f))[last(f).raised]! },
    taken: {
      label: 'sum of the slopes of all other classes',
      of: (f) => total(column(last(f))) - column(last(f))[last(f).raised]!,
    },
    losers: { label: 'classes that lose when this score rises', of: (f) => column(last(f)).filter((slope) => slope < 0).length },
    steepest: { label: 'largest slope in the matrix', of: (f) => Math.max(...last(f).slopes) },
    columnSum: { label: 'sum of a column', of: (f) => total(column(last(f))) },
    rowSum: { label: 'largest |sum of a row|', of: (f) => Math.max(...rowSums(last(f)).map(Math.abs)) },
    fromFormula: { label: 'largest distance from S_i (δ_ij − S_j)', of: (f) => fromFormula(last(f)) },
    gain: { label: 'gain of the pushed class', of: (f) => last(f).pushed[last(f).raised]! - last(f).probs[last(f).raised]! },
  },
  invariants: {
    'every column sums to 0: what one class gains the others lose': (f) => Math.abs(total(column(f))) < 1e-12,
    'every row sums to 0: a constant added to all scores changes nothing': (f) =>
      rowSums(f).every((sum) => Math.abs(sum) < 1e-12),
    'the backward pass gives S_i (δ_ij − S_j)': (f) => fromFormula(f) < 1e-12,
  },
  code: {
    core: `const z = tensor(scores, { requiresGrad: true });
sum(mul(softmax(z), mask)).backward(); // the mask picks out one probability
const row = z.grad!; // ∂S_i/∂z_j for all j`,
    torch: ({ params: p, frame }) => `import torch

z = torch.tensor([${p.scores.join(', ')}], dtype=torch.float64)
jacobian = torch.autograd.functional.jacobian(lambda z: torch.softmax(z, dim=0), z)
print(jacobian)
assert abs(jacobian[0, ${frame.raised}].item() - (${frame.slopes[frame.raised]!})) < 1e-12
`,
  },
});
