/** @file Random tensors and chains of views for fast-check, and how two tensors are compared. */
import fc from 'fast-check';
import { expect } from 'vitest';
import * as t from '../../src/tensor';
import type { Tensor } from '../../src/tensor';
import { propertyRuns } from './op-cases';

export const settings = { numRuns: propertyRuns };
export const number = fc.float({ min: -4, max: 4, noNaN: true });
export const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });

export function filled(shape: readonly number[], dtype: t.DType = 'float32'): fc.Arbitrary<Tensor> {
  const size = shape.reduce((n, k) => n * k, 1);
  return fc.array(number, { minLength: size, maxLength: size }).map((values) => t.tensor(values, { shape, dtype }));
}

export const tensors = shapes.chain((shape) => filled(shape));
/** A tensor and a random chain of views on it. */
export const viewed = tensors.chain((x) =>
  fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }).map((steps) => steps.reduce(view, x)),
);

function view(x: Tensor, step: number): Tensor {
  if (step === 0) return x.transpose();
  if (step === 1) return x.flip(0);
  if (step === 2) return x.slice([[0, Math.max(1, x.shape[0]! - 1)]]);
  return x.permute([...x.shape.keys()].reverse());
}

/** Largest difference of two tensors of one shape. */
export function distance(a: Tensor, b: Tensor): number {
  expect(a.shape).toEqual(b.shape);
  const [p, q] = [a.toArray(), b.toArray()];
  let most = 0;
  for (let i = 0; i < p.length; i++) most = Math.max(most, Math.abs(p[i]! - q[i]!));
  return most;
}
