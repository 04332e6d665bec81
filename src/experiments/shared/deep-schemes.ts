/** @file How the weights of a deep net begin: ten schemes by the names readers know, each a unit draw times a size. */
import type { Random } from '../../base/random';
import { fans } from '../../nn';
import { unitDraws, type UnitKind } from './unit-draws';

export const deepSchemeNames = [
  'zeros',
  'constant',
  'normal',
  'uniform-small',
  'xavier-uniform',
  'xavier-normal',
  'he-uniform',
  'he-normal',
  'lecun',
  'orthogonal',
] as const;
export type DeepScheme = (typeof deepSchemeNames)[number];

export const deepSchemeLabels: Readonly<Record<DeepScheme, string>> = {
  zeros: 'all zero',
  constant: 'all equal, 0.1',
  normal: 'normal with std σ',
  'uniform-small': 'uniform, ±0.05',
  'xavier-uniform': 'Xavier uniform',
  'xavier-normal': 'Xavier normal',
  'he-uniform': 'He uniform',
  'he-normal': 'He normal',
  lecun: 'LeCun normal',
  orthogonal: 'orthogonal',
};

/** What every weight has under `constant`, before the gain. */
export const CONSTANT = 0.1;
/** Half the width of `uniform-small`, Keras's RandomUniform. */
export const SMALL_BOUND = 0.05;

export interface Sizes {
  /** Multiplies the size of every scheme. */
  gain: number;
  /** Standard deviation of `normal`; the others ignore it. */
  sigma: number;
}

interface Draw {
  kind: UnitKind;
  /** Factor on the unit draw. */
  size: number;
}

/** Standard deviation (for draws from U(−1, 1): half the width) that a scheme asks of a weight [out, in]. */
function drawOf(scheme: Exclude<DeepScheme, 'zeros' | 'constant'>, shape: readonly number[], { gain, sigma }: Sizes): Draw {
  const { fanIn, fanOut } = fans(shape);
  const xavier = Math.sqrt(2 / (fanIn + fanOut));
  const he = Math.sqrt(2 / fanIn);
  const root3 = Math.sqrt(3); // U(−b, b) has standard deviation b / √3
  switch (scheme) {
    case 'normal':
      return { kind: 'normal', size: gain * sigma };
    case 'uniform-small':
      return { kind: 'uniform', size: gain * SMALL_BOUND };
    case 'xavier-uniform':
      return { kind: 'uniform', size: gain * root3 * xavier };
    case 'xavier-normal':
      return { kind: 'normal', size: gain * xavier };
    case 'he-uniform':
      return { kind: 'uniform', size: gain * root3 * he };
    case 'he-normal':
      return { kind: 'normal', size: gain * he };
    case 'lecun':
      return { kind: 'normal', size: gain / Math.sqrt(fanIn) };
    case 'orthogonal':
      return { kind: 'orthogonal', size: gain };
  }
}

/** The first values of a weight [out, in]; `random` and `key` name its stream. */
export function drawWeight(
  scheme: DeepScheme,
  shape: readonly [number, number],
  sizes: Sizes,
  random: Random,
  ...key: (string | number)[]
): Float32Array {
  const count = shape[0] * shape[1];
  if (scheme === 'zeros') return new Float32Array(count);
  if (scheme === 'constant') return new Float32Array(count).fill(sizes.gain * CONSTANT);
  const { kind, size } = drawOf(scheme, shape, sizes);
  const draws = unitDraws(kind, shape, random, ...key);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = size * draws[i]!;
  return values;
}
