/** @file Algebraic laws over random shapes and numbers, by fast-check: 100 runs each, or PROPERTY_RUNS. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../src/tensor';
import { apply } from '../../src/tensor/define-op';
import { distance, filled, number, settings, shapes, tensors, viewed } from './op-arbitrary';
import { bitsOf, ops } from './op-cases';

describe('views', () => {
  it('give the same bits as copies in every unary op', () => {
    const unary = ops.filter((op) => op.signature === '()->()' && op.kinds === undefined);
    fc.assert(
      fc.property(viewed, fc.constantFrom(...unary), (x, op) => {
        const { attrs } = op.samples[0]!;
        expect(bitsOf(apply(op, [x], attrs))).toEqual(bitsOf(apply(op, [x.clone()], attrs)));
      }),
      settings,
    );
  });

  it('undo themselves: transpose, flip, reshape, permute', () => {
    fc.assert(
      fc.property(viewed, (x) => {
        expect(bitsOf(x.transpose().transpose())).toEqual(bitsOf(x));
        expect(bitsOf(x.flip(0).flip(0))).toEqual(bitsOf(x));
        expect(bitsOf(x.reshape([-1]).reshape(x.shape))).toEqual(bitsOf(x));
        const order = [...x.shape.keys()].reverse();
        expect(bitsOf(x.permute(order).permute(order))).toEqual(bitsOf(x));
      }),
      settings,
    );
  });

  it('share their numbers with the tensor they look at', () => {
    fc.assert(
      fc.property(tensors, (x) => {
        for (const v of [x.transpose(), x.flip(0), x.slice([[0, 1]]), x.reshape([-1])]) expect(v.storage).toBe(x.storage);
      }),
      settings,
    );
  });
});

describe('arithmetic', () => {
  it('adds and multiplies in either order', () => {
    const pairs = shapes.chain((shape) => fc.tuple(filled(shape), filled(shape.slice(-1))));
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        expect(bitsOf(x.add(y))).toEqual(bitsOf(y.add(x)));
        expect(bitsOf(x.mul(y))).toEqual(bitsOf(y.mul(x)));
        expect(bitsOf(x.sub(y))).toEqual(bitsOf(y.sub(x).neg().add(0)));
      }),
      settings,
    );
  });

  it('sums the same over all axes at once or one after the other', () => {
    fc.assert(
      fc.property(
        shapes.chain((shape) => filled(shape, 'float64')),
        (x) => {
          let rest = x;
          while (rest.ndim > 0) rest = rest.sum({ axis: -1 });
          expect(Math.abs(rest.item() - x.sum().item())).toBeLessThan(1e-10);
        },
      ),
      settings,
    );
  });

  it('multiplies matrices linearly and associatively', () => {
    const sizes = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 9 })));
    const triples = sizes.chain(([n, k, m, l]) =>
      fc.tuple(
        filled([n!, k!], 'float64'),
        filled([k!, m!], 'float64'),
        filled([k!, m!], 'float64'),
        filled([m!, l!], 'float64'),
      ),
    );
    fc.assert(
      fc.property(triples, ([a, b, c, d]) => {
        expect(distance(a.matmul(b.add(c)), a.matmul(b).add(a.matmul(c)))).toBeLessThan(1e-10);
        expect(distance(a.matmul(b).matmul(d), a.matmul(b.matmul(d)))).toBeLessThan(1e-9);
        expect(distance(a.matmul(b).transpose(), b.transpose().matmul(a.transpose()))).toBe(0);
      }),
      settings,
    );
  });

  it('multiplies batches one by one', () => {
    const sizes = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 5 })));
    const pairs = sizes.chain(([batch, n, k, m]) => fc.tuple(filled([batch!, n!, k!]), filled([batch!, k!, m!])));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const whole = a.matmul(b);
        for (let i = 0; i < a.shape[0]!; i++) {
          const part = (x: Tensor): Tensor => x.slice([[i, i + 1]]).squeeze(0);
          expect(bitsOf(part(whole))).toEqual(bitsOf(part(a).matmul(part(b))));
        }
      }),
      settings,
    );
  });
});

describe('probabilities', () => {
  it('of softmax are positive, sum to 1, and ignore a shift', () => {
    fc.assert(
      fc.property(tensors, number, (x, shift) => {
        const p = x.softmax();
        const ones = p.sum({ axis: -1 }).toArray();
        for (const sum of ones) expect(Math.abs(sum - 1)).toBeLessThanOrEqual(4 * 2 ** -23);
        expect(distance(p, x.add(shift).softmax())).toBeLessThan(2e-6);
        expect(distance(x.logSoftmax().exp(), p)).toBeLessThan(1e-6);
      }),
      settings,
    );
  });

  it('logSumExp lies between the maximum and the maximum plus ln n', () => {
    fc.assert(
      fc.property(tensors, (x) => {
        const [lse, largest] = [x.logSumExp().item(), x.max().item()];
        expect(lse).toBeGreaterThanOrEqual(largest);
        expect(lse).toBeLessThanOrEqual(largest + Math.log(x.size) + 1e-5);
      }),
      settings,
    );
  });
});
