/** @file Laws on taking tensors apart, on convolution and on gradients, over random shapes and numbers, by fast-check. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as t from '../../src/tensor';
import type { Tensor } from '../../src/tensor';
import { distance, filled, settings, shapes, tensors } from './op-arbitrary';
import { bitsOf, call, draw, ops } from './op-cases';

describe('parts', () => {
  it('concat and slice undo each other', () => {
    const pairs = shapes.chain((shape) => fc.tuple(filled(shape), filled(shape)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const whole = t.concat([a, b], { axis: 0 });
        expect(bitsOf(whole.slice([[0, a.shape[0]!]]))).toEqual(bitsOf(a));
        expect(bitsOf(whole.slice([[a.shape[0]!, null]]))).toEqual(bitsOf(b));
      }),
      settings,
    );
  });

  it('picking by index equals multiplying by one-hot rows', () => {
    const cases = fc.tuple(filled([5, 3]), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(cases, ([x, picks]) => {
        const index = t.tensor(picks, { dtype: 'int32' });
        expect(distance(x.indexSelect(index), index.oneHot({ classes: 5 }).matmul(x))).toBe(0);
      }),
      settings,
    );
  });

  it('a convolution equals its definition, one product at a time', () => {
    const geometry = fc.record({
      stride: fc.integer({ min: 1, max: 2 }),
      padding: fc.integer({ min: 0, max: 2 }),
      dilation: fc.integer({ min: 1, max: 2 }),
      height: fc.integer({ min: 3, max: 6 }),
      width: fc.integer({ min: 3, max: 6 }),
    });
    const cases = geometry.chain((g) =>
      fc.tuple(fc.constant(g), filled([1, 2, g.height, g.width], 'float64'), filled([3, 2, 2, 2], 'float64')),
    );
    fc.assert(
      fc.property(cases, ([g, x, w]) => {
        expect(distance(t.conv2d(x, w, g), slowConvolution(x, w, g))).toBeLessThan(1e-12);
      }),
      settings,
    );
  });
});

interface Geometry {
  stride: number;
  padding: number;
  dilation: number;
}

function slowConvolution(x: Tensor, w: Tensor, { stride, padding, dilation }: Geometry): Tensor {
  const padded = x.pad({ padding: [padding, padding, padding, padding] });
  const places = (n: number): number => Math.floor((n - dilation - 1) / stride) + 1;
  const [rows, columns] = [places(padded.shape[2]!), places(padded.shape[3]!)];
  const out: number[] = [];
  for (let o = 0; o < 3; o++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (const c of [0, 1]) {
          for (const p of [0, 1]) {
            for (const q of [0, 1])
              sum += w.at(o, c, p, q) * padded.at(0, c, i * stride + p * dilation, j * stride + q * dilation);
          }
        }
        out.push(sum);
      }
    }
  }
  return t.tensor(out, { shape: [1, 3, rows, columns], dtype: 'float64' });
}

describe('gradients', () => {
  it('of a sum are ones, and of a mean 1 / n', () => {
    fc.assert(
      fc.property(tensors, (x) => {
        x.requiresGrad = true;
        x.sum().backward();
        expect([...x.grad!.toArray()].every((g) => g === 1)).toBe(true);
        x.zeroGrad();
        x.mean().backward();
        expect([...x.grad!.toArray()].every((g) => g === Math.fround(1 / x.size))).toBe(true);
      }),
      settings,
    );
  });

  it('are linear in the gradient they start from', () => {
    const differentiable = ops.filter(({ backward }) => backward !== null);
    fc.assert(
      fc.property(fc.constantFrom(...differentiable), fc.nat(50), (op, seed) => {
        const sample = op.samples[seed % op.samples.length]!;
        const gradients = [1, 2].map((scale) => {
          const drawn = draw(op, sample, 'float32', 'spread', 'contiguous', String(seed));
          for (const x of drawn.inputs) x.requiresGrad = x.dtype !== 'int32';
          const out = call(op, drawn);
          out.backward(t.full(out.shape, scale));
          return drawn.inputs.map((x) => (x.grad ? x.grad.mul(2 / scale) : null));
        });
        gradients[0]!.forEach((g, i) => g && expect(bitsOf(gradients[1]![i]!)).toEqual(bitsOf(g)));
      }),
      settings,
    );
  });
});
