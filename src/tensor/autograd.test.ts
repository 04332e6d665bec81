/** @file Examples of differentiation: accumulation, leaves, freed graphs, depth. */
import { describe, expect, it } from 'vitest';
import { noGrad, tensor, type Tensor } from './index';

describe('backward', () => {
  it('adds up the gradients of all paths and of all calls', () => {
    const x = tensor([2, -1], { requiresGrad: true });
    x.mul(x).add(x).sum().backward();
    expect(x.grad!.toList()).toEqual([5, -1]); // 2 x + 1
    x.sum().backward();
    expect(x.grad!.toList()).toEqual([6, 0]);
    x.zeroGrad();
    expect(x.grad).toBeNull();
  });

  it('keeps gradients of leaves, and of results only when asked', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const [h, kept] = [x.mul(3), x.mul(5).retainGrad()];
    h.add(kept).sum().backward();
    expect(h.grad).toBeNull();
    expect(kept.grad!.toList()).toEqual([1, 1]);
    expect(x.grad!.toList()).toEqual([8, 8]);
  });

  it('waits for every user of a result, in whatever order it meets them', () => {
    const x = tensor([3], { requiresGrad: true });
    const a = x.mul(2);
    a.mul(a.add(1)).sum().backward(); // d/dx 2x (2x + 1) = 8x + 2
    expect(x.grad!.toList()).toEqual([26]);
  });

  it('starts from a gradient that is handed in', () => {
    const x = tensor([1, 2, 3], { requiresGrad: true });
    x.square().backward(tensor([1, 0, -1]));
    expect(x.grad!.toList()).toEqual([2, 0, -6]);
  });

  it('frees the graph, which is public until then', () => {
    const x = tensor([3], { requiresGrad: true });
    const y = x.exp();
    const z = y.sum();
    expect([z.op?.name, y.op?.name, y.inputs[0] === x, x.isLeaf]).toEqual(['sum', 'exp', true, true]);
    z.backward();
    expect([z.op, y.op, y.inputs.length, y.isLeaf]).toEqual([null, null, 0, false]);
  });

  it('can go twice over a graph that was retained, and says so over one that was not', () => {
    const x = tensor([3], { requiresGrad: true });
    const shared = x.mul(2);
    const [first, second] = [shared.sum(), shared.mul(4).sum()];
    first.backward(undefined, { retainGraph: true });
    second.backward();
    expect(x.grad!.toList()).toEqual([10]);
    expect(() => shared.sum().backward()).toThrow(/freed by an earlier backward; use \{ retainGraph: true \}/);
  });

  it('leaves nothing of a pass that failed on the way to the next one', () => {
    const x = tensor([3], { requiresGrad: true });
    const freed = x.mul(2);
    freed.sum().backward();
    x.zeroGrad();
    const alive = x.mul(5).sum();
    expect(() => alive.add(freed.sum()).backward()).toThrow(/freed/);
    alive.backward();
    expect(x.grad!.toList()).toEqual([5]);
  });

  it('stops at detach, and records nothing inside noGrad', () => {
    const x = tensor([3], { requiresGrad: true });
    x.detach().mul(x).sum().backward();
    expect(x.grad!.toList()).toEqual([3]);
    expect(noGrad(() => x.mul(2)).requiresGrad).toBe(false);
  });

  it('goes through 50,000 ops without recursion', () => {
    const x = tensor([1], { requiresGrad: true });
    let y: Tensor = x;
    for (let i = 0; i < 50_000; i++) y = y.add(0);
    y.sum().backward();
    expect(x.grad!.item()).toBe(1);
  });
});
