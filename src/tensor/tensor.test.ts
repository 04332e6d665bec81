/** @file Examples of tensors: making them, looking at them, reading them. */
import { describe, expect, it } from 'vitest';
import { arange, eye, full, ones, tensor, zeros } from './index';

describe('a tensor', () => {
  it('takes its shape from nested arrays, and float32 as its dtype', () => {
    const x = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([x.shape, x.strides, x.ndim, x.size, x.dtype]).toEqual([[2, 3], [3, 1], 2, 6, 'float32']);
    expect(tensor(0.1).item()).toBe(Math.fround(0.1));
    expect(tensor(new Float64Array([0.1])).item()).toBe(0.1);
    expect(tensor([[]]).shape).toEqual([1, 0]);
  });

  it('is looked at from other sides without copying', () => {
    const x = tensor([1, 2, 3, 4, 5, 6], { shape: [2, 3] });
    const views = {
      t: x.transpose(),
      part: x.slice([null, [1, 3]]),
      back: x.flip(1),
      wide: x.reshape([1, 2, 3]).broadcastTo([4, 2, 3]),
    };
    for (const view of Object.values(views)) expect(view.storage).toBe(x.storage);
    expect(views.t.toList()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(views.part.toList()).toEqual([
      [2, 3],
      [5, 6],
    ]);
    expect([views.back.at(0, 0), views.back.strides[1], views.wide.strides[0]]).toEqual([3, -1, 0]);
  });

  it('can be read as a number, a flat array, nested arrays, or element by element', () => {
    const x = tensor([[1, 2]]);
    expect([x.at(0, 1), x.at(-1, -1), [...x.toArray()], x.toList()]).toEqual([2, 2, [1, 2], [[1, 2]]]);
    expect(String(x)).toBe('Tensor([1,2] float32: [[1,2]])');
    expect(() => x.at(0, 2)).toThrow(/index 2 is outside dim 1 of size 2/);
  });

  it('can be made of one value, of ones on the diagonal, or of counting', () => {
    expect(full([2], 7).toList()).toEqual([7, 7]);
    expect(
      ones([2])
        .add(zeros([2]))
        .toList(),
    ).toEqual([1, 1]);
    expect(eye(2).toList()).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect([arange(3).toList(), arange(3).dtype]).toEqual([[0, 1, 2], 'int32']);
  });

  it('changes its dtype only when asked', () => {
    expect(tensor([1.7, -1.7]).to('int32').toList()).toEqual([1, -1]);
    expect(tensor([0.1]).to('float64').item()).toBe(Math.fround(0.1));
  });
});
