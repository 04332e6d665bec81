/**
 * @file What a stack of linear layers does to a gradient: the singular values of the product of their matrices, one layer a step.
 * The matrices may be drawn anew in every layer, or be one and the same, as in a recurrent network.
 */
import { choice, integer, real } from '../../base/params';
import type { Random } from '../../base/random';
import { quantile } from '../../nn';
import { matmul, noGrad, tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { unitDraws } from '../shared/unit-draws';
import { lengthsOfRows, orthogonalizeRows } from './singular';

const params = {
  gain: real({
    label: 'Gain',
    min: 0.5,
    max: 2,
    scale: 'log',
    default: 1,
    marks: [{ value: 1, label: 'keeps the mean square' }],
    help: 'times 1/√n for Gaussian weights',
  }),
  matrix: choice({
    label: 'Matrices',
    options: ['gaussian', 'orthogonal'],
    labels: { gaussian: 'Gaussian', orthogonal: 'orthogonal' },
    default: 'gaussian',
  }),
  sharing: choice({
    label: 'Layers',
    options: ['new', 'shared'],
    labels: { new: 'a new matrix each', shared: 'one matrix for all (recurrence)' },
    default: 'new',
  }),
  width: integer({ label: 'Width', symbol: 'n', min: 4, max: 48, default: 24 }),
  depth: integer({ label: 'Depth', min: 5, max: 100, default: 50 }),
};

interface Settings {
  gain: number;
  matrix: 'gaussian' | 'orthogonal';
  sharing: 'new' | 'shared';
  width: number;
  depth: number;
}

interface State {
  /** The product so far, transposed, up to a rotation that leaves the singular values alone: rows at right angles. */
  rows: Float64Array;
  /** The matrix of every layer, if there is only one. */
  shared: Float64Array | null;
  layer: number;
}

export interface Frame {
  layer: number;
  /** Of the product of this many layers, the largest first. */
  values: Float64Array;
}

/** A matrix of the kind asked for, (width, width). */
function draw({ gain, matrix, width }: Settings, stream: Random): Float64Array {
  const kind = matrix === 'gaussian' ? 'normal' : 'orthogonal';
  const size = matrix === 'gaussian' ? gain / Math.sqrt(width) : gain;
  return Float64Array.from(unitDraws(kind, [width, width], stream, 'matrix'), (value) => size * value);
}

/** (W · P)ᵀ = Pᵀ · Wᵀ, with rows turned to right angles again. */
function multiply(rows: Float64Array, weight: Float64Array, width: number): Float64Array {
  const shape = [width, width];
  const product = noGrad(() =>
    matmul(tensor(rows, { shape, dtype: 'float64' }), tensor(weight, { shape, dtype: 'float64' }).transpose(0, 1)),
  );
  const turned = Float64Array.from(product.toArray());
  orthogonalizeRows(turned, width);
  return turned;
}

const end = (frames: readonly Frame[]): Float64Array => frames.at(-1)!.values;
export const meanSquareRoot = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
/** Singular values below this hardly pass a gradient. */
export const SMALL = 0.01;
export const smallShare = (values: Float64Array): number => values.filter((value) => value < SMALL).length / values.length;

export default defineExperiment({
  id: 'jacobian-product',
  title: 'A product of matrices',
  params,
  heavy: true,
  steps: (p) => p.depth,
  init(p, random): State {
    const identity = Float64Array.from({ length: p.width ** 2 }, (_, i) => (i % (p.width + 1) === 0 ? 1 : 0));
    return { rows: identity, shared: p.sharing === 'shared' ? draw(p, random) : null, layer: 0 };
  },
  step: (s, p, random): State => ({
    ...s,
    rows: multiply(s.rows, s.shared ?? draw(p, random), p.width),
    layer: s.layer + 1,
  }),
  observe: (s, p): Frame => ({ layer: s.layer, values: lengthsOfRows(s.rows, p.width) }),
  measures: {
    largest: { label: 'largest singular value', of: (f) => end(f)[0]! },
    median: { label: 'median singular value', of: (f) => quantile(end(f), 0.5) },
    smallest: { label: 'smallest singular value', of: (f) => end(f).at(-1)! },
    spread: { label: 'largest over smallest', of: (f) => end(f)[0]! / end(f).at(-1)! },
    meanSquareRoot: { label: 'root mean square', of: (f) => meanSquareRoot(end(f)) },
    smallShare: { label: 'share below 0.01', of: (f) => smallShare(end(f)) },
  },
  invariants: {
    'singular values are never negative and stand in order': ({ values }) =>
      values.every((value, i) => value >= 0 && (i === 0 || value <= values[i - 1]!)),
  },
  code: {
    core: `let product = eye(width); // (width, width)
for (let layer = 1; layer <= depth; layer++) {
  const weight = draw(random(seed, 'jacobian-product', layer)); // or the same one each time
  product = matmul(weight, product);
}
const values = singularValues(product);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
