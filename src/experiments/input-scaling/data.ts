/** @file Two correlated features of different sizes, and the weights that the targets are made with. */
import { log } from '../../base/math';
import type { Random } from '../../base/random';
import type { Pair } from './prepare';

export const EXAMPLES = 64;

export interface Cloud {
  ratio: number;
  offset: number;
  correlation: number;
  shape: 'gaussian' | 'skewed';
}

/** x1 = o + e1, x2 = r (o + ρ e1 + √(1 − ρ²) e2), with e of mean 0 and variance 1: (examples, 2), row by row. */
export function drawInputs({ ratio, offset, correlation, shape }: Cloud, random: Random): Float32Array {
  const e = new Float32Array(2 * EXAMPLES);
  if (shape === 'gaussian') random.fillNormal(e);
  else for (let i = 0; i < e.length; i++) e[i] = -log(1 - random.uniform()) - 1;
  const rest = Math.sqrt(1 - correlation * correlation);
  const x = new Float32Array(2 * EXAMPLES);
  for (let i = 0; i < x.length; i += 2) {
    x[i] = offset + e[i]!;
    x[i + 1] = ratio * (offset + correlation * e[i]! + rest * e[i + 1]!);
  }
  return x;
}

/** On the raw inputs: a spread of either feature moves the target by 2 and by −1. */
export const idealRaw = (ratio: number): Pair => [2, -1 / ratio];
