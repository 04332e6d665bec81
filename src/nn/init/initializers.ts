/** @file Initializers: functions from a weight's shape to its first values, with PyTorch's formulas (`torch.nn.init`). */
import type { Random } from '../../base/random';
import { fans } from './fans';
import { orthogonalMatrix } from './orthogonal';

/** Makes the values of a weight of this shape, row-major. */
export type Initializer = (shape: readonly number[], random: Random) => Float32Array;

const count = (shape: readonly number[]): number => shape.reduce((product, dim) => product * dim, 1);

export const zeros: Initializer = (shape) => new Float32Array(count(shape));

export const constant =
  (value: number): Initializer =>
  (shape) =>
    new Float32Array(count(shape)).fill(value);

/** Draws from N(mean, std²). */
export const normal =
  ({ mean = 0, std = 1 }: { mean?: number; std?: number } = {}): Initializer =>
  (shape, random) => {
    const values = new Float32Array(count(shape));
    random.fillNormal(values, mean, std);
    return values;
  };

/** Draws from U(lo, hi). */
export const uniform =
  ({ lo = 0, hi = 1 }: { lo?: number; hi?: number } = {}): Initializer =>
  (shape, random) => {
    const values = new Float32Array(count(shape));
    random.fillUniform(values, lo, hi);
    return values;
  };

/** A rule that scales with the layer: the standard deviation it asks for, whatever the distribution. */
export type StdRule = (shape: readonly number[]) => number;

/** Glorot and Bengio 2010: σ = gain · √(2 / (fanIn + fanOut)), the compromise between keeping outputs and keeping gradients. */
export const xavierStd =
  (gain = 1): StdRule =>
  (shape) => {
    const { fanIn, fanOut } = fans(shape);
    return gain * Math.sqrt(2 / (fanIn + fanOut));
  };

/** He et al. 2015: σ = gain / √fan; the default gain √2 makes up for the half of its input that ReLU drops. */
export const heStd =
  (gain = Math.SQRT2, mode: 'fanIn' | 'fanOut' = 'fanIn'): StdRule =>
  (shape) =>
    gain / Math.sqrt(fans(shape)[mode]);

/** LeCun et al. 1998: σ = 1 / √fanIn, which keeps the variance of a linear layer's output. */
export const lecunStd: StdRule = (shape) => 1 / Math.sqrt(fans(shape).fanIn);

const normalBy =
  (std: StdRule): Initializer =>
  (shape, random) =>
    normal({ std: std(shape) })(shape, random);

/** U(−b, b) has standard deviation b / √3, so b = √3 σ. */
const uniformBy =
  (std: StdRule): Initializer =>
  (shape, random) => {
    const bound = Math.sqrt(3) * std(shape);
    return uniform({ lo: -bound, hi: bound })(shape, random);
  };

export const xavierNormal = ({ gain }: { gain?: number } = {}): Initializer => normalBy(xavierStd(gain));
export const xavierUniform = ({ gain }: { gain?: number } = {}): Initializer => uniformBy(xavierStd(gain));

export interface HeOptions {
  /** Factor on the standard deviation, √2 (for ReLU) by default; `gain('leakyRelu', 0.2)` and the like for others. */
  gain?: number;
  /** 'fanIn' keeps the variance of outputs, 'fanOut' that of gradients. */
  mode?: 'fanIn' | 'fanOut';
}

export const heNormal = ({ gain, mode }: HeOptions = {}): Initializer => normalBy(heStd(gain, mode));
export const heUniform = ({ gain, mode }: HeOptions = {}): Initializer => uniformBy(heStd(gain, mode));

/** Not truncated at two standard deviations, unlike Keras's initializer of the same name. */
export const lecunNormal = (): Initializer => normalBy(lecunStd);

/**
 * Saxe et al. 2014: a random matrix with orthonormal rows or columns (whichever are fewer) times `gain`; a kernel is flattened to
 * [out, in · kernel] first. It keeps every length, not just lengths on average.
 */
export const orthogonal =
  ({ gain = 1 }: { gain?: number } = {}): Initializer =>
  (shape, random) => {
    fans(shape); // refuses vectors by name
    const rows = shape[0]!;
    return orthogonalMatrix(rows, count(shape) / Math.max(1, rows), random, gain);
  };

/** Options that `initializer` hands on; each scheme reads what concerns it. */
export interface SchemeOptions {
  value?: number;
  std?: number;
  bound?: number;
  gain?: number;
}

/** Every scheme by name, for experiments that offer the reader a choice. */
const schemes = {
  zeros: () => zeros,
  constant: ({ value = 0.1 }: SchemeOptions) => constant(value),
  normal: ({ std = 0.01 }: SchemeOptions) => normal({ std }),
  uniform: ({ bound = 0.1 }: SchemeOptions) => uniform({ lo: -bound, hi: bound }),
  xavierUniform: ({ gain }: SchemeOptions) => xavierUniform({ gain }),
  xavierNormal: ({ gain }: SchemeOptions) => xavierNormal({ gain }),
  heUniform: ({ gain }: SchemeOptions) => heUniform({ gain }),
  heNormal: ({ gain }: SchemeOptions) => heNormal({ gain }),
  lecunNormal: () => lecunNormal(),
  orthogonal: ({ gain }: SchemeOptions) => orthogonal({ gain }),
} as const satisfies Record<string, (options: SchemeOptions) => Initializer>;

export type Scheme = keyof typeof schemes;
export const schemeNames = Object.keys(schemes) as Scheme[];

/** The initializer of this name. `gain` undefined means the scheme's own: 1, or √2 for He. */
export const initializer = (scheme: Scheme, options: SchemeOptions = {}): Initializer => schemes[scheme](options);
