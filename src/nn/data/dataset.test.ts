import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { batches, columnStatistics, sampleBatch, shuffle, split, standardizeFeatures, take, type Classified } from './dataset';

const rows = (count: number): Classified => ({
  x: Float32Array.from({ length: 2 * count }, (_, i) => i),
  y: Int32Array.from({ length: count }, (_, i) => i),
  count,
  itemShape: [2],
  classes: count,
});
const sorted = (values: ArrayLike<number>) => Array.from(values).sort((a, b) => a - b);

describe('data sets', () => {
  it('take rows by index and refuse indices outside', () => {
    const taken = take(rows(4), [2, 0]);
    expect([...taken.x]).toEqual([4, 5, 0, 1]);
    expect([...taken.y]).toEqual([2, 0]);
    expect(() => take(rows(4), [4])).toThrow('index 4 is outside 0 … 3');
    expect(() => take(rows(4), [0.5 as number, NaN])).toThrow('take');
  });
  it('keep every example when shuffled, with its label', () => {
    const shuffled = shuffle(rows(20), random(1, 'shuffle'));
    expect(sorted(shuffled.y)).toEqual(sorted(rows(20).y));
    for (let i = 0; i < 20; i++) expect(shuffled.x[2 * i]).toBe(2 * shuffled.y[i]!);
    expect([...shuffled.y]).not.toEqual([...rows(20).y]);
  });
  it('split into two parts that share nothing', () => {
    const { train, test } = split(rows(10), 0.3, random(1, 'split'));
    expect([train.count, test.count]).toEqual([7, 3]);
    expect(sorted([...train.y, ...test.y])).toEqual(sorted(rows(10).y));
  });
  it('cut an epoch into batches that use every example once', () => {
    const lists = batches(10, 4, random(1, 'batches'));
    expect(lists.map((list) => list.length)).toEqual([4, 4, 2]);
    expect(sorted(lists.flatMap((list) => [...list]))).toEqual(sorted(rows(10).y));
    expect(batches(10, 4, random(1, 'batches'), { dropLast: true })).toHaveLength(2);
    expect(() => batches(10, 0, random(1, 'batches'))).toThrow('batchSize');
  });
  it('draw a batch of different examples', () => {
    const batch = sampleBatch(rows(10), 4, random(1, 'sample'));
    expect(new Set(batch.y).size).toBe(4);
    expect(sampleBatch(rows(10), 10, random(1, 'sample')).count).toBe(10);
  });
  it('become mean 0 and standard deviation 1, constant columns only centred', () => {
    const data = { ...rows(3), x: Float32Array.of(1, 5, 2, 5, 3, 5) };
    const { mean, std } = columnStatistics(standardizeFeatures(data).x, 2);
    expect(mean[0]).toBeCloseTo(0, 6);
    expect(std[0]).toBeCloseTo(1, 6);
    expect([mean[1], std[1]]).toEqual([0, 0]);
    expect([...standardizeFeatures(rows(1), { mean: [1, 1], std: [2, 0] }).x]).toEqual([-0.5, 0]);
  });
});
