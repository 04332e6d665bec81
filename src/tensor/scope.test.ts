/** @file Examples of scopes: what a step makes is taken back, what it returns stays. */
import { afterEach, describe, expect, it } from 'vitest';
import { configure, scope, tensor, type Tensor } from './index';

afterEach(() => configure({ wasm: true, arena: undefined }));

describe('a scope', () => {
  it('takes back what was made inside, and says so when it is read', () => {
    let inside: Tensor | undefined;
    scope(() => {
      inside = tensor([1, 2]).mul(2);
    });
    expect(() => inside!.toArray()).toThrow(/made inside a step \(a scope\) that has ended/);
    expect(() => inside!.add(1).toArray()).toThrow(/made inside a step/);
  });

  it('keeps the tensors in its result, wherever they stand in it', () => {
    const result = scope(() => {
      const y = tensor([1, 2]).mul(2);
      return { list: [y, y.transpose()], view: tensor([[1, 2, 3]]).transpose(), map: new Map([['z', y.add(1)]]) };
    });
    expect(result.list[1]!.toList()).toEqual([2, 4]);
    expect(result.view.toList()).toEqual([[1], [2], [3]]);
    expect(result.map.get('z')!.toList()).toEqual([3, 5]);
  });

  it('keeps the gradients of parameters', () => {
    const w = tensor([3, 4], { requiresGrad: true });
    for (const factor of [1, 10]) {
      scope(() => {
        w.zeroGrad();
        w.square().mul(factor).sum().backward();
      });
      scope(() => tensor([9, 9]).mul(9)); // would overwrite them, were they still in the arena
      expect(w.grad!.toList()).toEqual([6 * factor, 8 * factor]);
    }
  });

  it('keeps gradients that were there before a scope inside it', () => {
    const w = tensor([3], { requiresGrad: true });
    scope(() => {
      w.square().sum().backward();
      scope(() => tensor([1]).add(1));
    });
    expect(w.grad!.item()).toBe(6);
  });

  it('may stand inside another, and outlives an exception', () => {
    const outer = scope(() => {
      const x = tensor([1]).add(1);
      expect(() =>
        scope(() => {
          throw new Error('inside');
        }),
      ).toThrow('inside');
      const y = scope(() => x.mul(5));
      return [x, y];
    });
    expect(outer.map((x) => x.item())).toEqual([2, 10]);
  });

  it('keeps everything when the arena overflows on the way', () => {
    configure({ arena: 64 });
    const kept: Tensor[] = [];
    const last = scope(() => {
      let x = tensor(new Float32Array(16).fill(1));
      for (let i = 0; i < 20; i++) kept.push((x = x.add(1)));
      return x;
    });
    expect(last.at(0)).toBe(21);
    expect(last.at(15)).toBe(21);
  });
});
