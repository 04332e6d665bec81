/** @file Where numbers live must never change them: kernels write whole vectors, gradients add in place, arenas overflow. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { random } from '../../src/base/random';
import { configure, scope, tensor, type Tensor } from '../../src/tensor';
import { bitsOf, propertyRuns } from './op-cases';

afterEach(() => configure({ wasm: true, arena: undefined }));

function parameter(size: number, key: string): Tensor {
  const values = new Float32Array(size);
  random(3, key).fillNormal(values);
  return tensor(values, { requiresGrad: true });
}

/** A graph in which gradients of odd sizes meet many times, so that they are added up in place beside their neighbours. */
function gradients(size: number, branches: number): number[][] {
  const params = ['a', 'b', 'c'].map((key) => parameter(size, key));
  const [a, b, c] = params as [Tensor, Tensor, Tensor];
  let total = a.mul(b);
  for (let i = 0; i < branches; i++)
    total = total
      .add(a.mul(i + 0.5))
      .mul(b)
      .sub(c.tanh());
  total.sum().backward();
  return params.map((p) => bitsOf(p.grad!));
}

describe('gradients do not depend on where they live', () => {
  it('for any size, with kernels, without, in a tiny arena and inside a scope', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 6 }), (size, branches) => {
        configure({ wasm: false, arena: undefined });
        const expected = gradients(size, branches);
        configure({ wasm: true, arena: undefined });
        expect(gradients(size, branches)).toEqual(expected);
        expect(scope(() => gradients(size, branches))).toEqual(expected);
        configure({ arena: 200 });
        expect(gradients(size, branches)).toEqual(expected);
        expect(scope(() => gradients(size, branches))).toEqual(expected);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a result stays as it is while others are made', () => {
  it('beside neighbours of every size', () => {
    for (let size = 1; size <= 40; size++) {
      const x = tensor(new Float32Array(size).fill(1));
      const results = Array.from({ length: 8 }, (_, i) => x.mul(i));
      x.tanh().add(x).sub(3);
      results.forEach((r, i) =>
        expect(
          [...r.toArray()].every((v) => v === i),
          `size ${size}`,
        ).toBe(true),
      );
    }
  });
});
