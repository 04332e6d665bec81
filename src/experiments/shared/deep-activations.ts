/** @file The activation functions that deep nets are tried with, and when a unit counts as saturated or as passing nothing back. */
import { erf, exp, sigmoid } from '../../base/math';
import { activations, type Activation } from '../../nn';
import type { Tensor } from '../../tensor';

export const deepActivationNames = ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'gelu', 'selu', 'silu'] as const;
export type DeepActivation = (typeof deepActivationNames)[number];

export const deepActivationLabels: Readonly<Record<DeepActivation, string>> = {
  linear: 'none (linear)',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  gelu: 'GELU',
  selu: 'SELU',
  silu: 'SiLU',
};

const inNn: Readonly<Record<DeepActivation, Activation>> = {
  linear: 'identity',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  'leaky-relu': 'leakyRelu',
  elu: 'elu',
  gelu: 'gelu',
  selu: 'selu',
  silu: 'silu',
};

/** φ of each number, with PyTorch's default parameters. */
export const activate = (name: DeepActivation, z: Tensor): Tensor => activations[inNn[name]](z);

const SELU_SCALE = 1.0507009873554805;
const SELU_SCALE_ALPHA = 1.7580993408473766;

/** Density of N(0, 1). */
const density = (z: number): number => exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** Slope of φ from its input z and its value h, and the largest slope it has anywhere. */
type Slope = { of: (z: number, h: number) => number; largest: number };

/** The functions that flatten out little by little. Piecewise linear ones do not saturate; what they drop is counted as dead. */
const slopes: Partial<Record<DeepActivation, Slope>> = {
  sigmoid: { of: (_, h) => h * (1 - h), largest: 0.25 },
  tanh: { of: (_, h) => 1 - h * h, largest: 1 },
  elu: { of: (z, h) => (z > 0 ? 1 : h + 1), largest: 1 },
  selu: { of: (z, h) => (z > 0 ? SELU_SCALE : h + SELU_SCALE_ALPHA), largest: SELU_SCALE_ALPHA },
  // slopes at z = √2 for gelu, at the root of tanh(z / 2) = 2 / z for silu
  gelu: { of: (z) => 0.5 * (1 + erf(z / Math.SQRT2)) + z * density(z), largest: 1.1289043 },
  silu: {
    of: (z) => {
      const s = sigmoid(z);
      return s * (1 + z * (1 - s));
    },
    largest: 1.0998393,
  },
};

/** A unit is saturated below this share of its function's largest slope: |tanh| > 0.97, a sigmoid outside 0.015 … 0.985. */
export const SATURATED_SLOPE = 1 - 0.97 * 0.97;

/** Shares of all numbers. */
export interface Asleep {
  /** Where the slope is below 5.9 % of the function's largest one. */
  saturated: number;
  /** Where a ReLU gives 0 and so passes exactly nothing back. */
  dead: number;
}

/** Counts over units × samples, from the inputs of φ (asked for where its slope needs them) and its values. */
export function countAsleep(name: DeepActivation, inputs: () => ArrayLike<number>, h: ArrayLike<number>): Asleep {
  const slope = slopes[name];
  let [saturated, dead] = [0, 0];
  if (slope) {
    const least = SATURATED_SLOPE * slope.largest;
    const z = inputs();
    for (let i = 0; i < h.length; i++) if (Math.abs(slope.of(z[i]!, h[i]!)) < least) saturated++;
  }
  if (name === 'relu') for (let i = 0; i < h.length; i++) if (h[i] === 0) dead++;
  return { saturated: saturated / h.length, dead: dead / h.length };
}
