import { describe, expect, it } from 'vitest';
import { tensor } from '../../tensor';
import { accuracy, firstNonFinite, gridPoints, predictedClasses } from './metrics';

describe('classification', () => {
  const scores = tensor(Float32Array.of(1, 2, 3, 3, 3, 1), { shape: [2, 3] });
  it('predicts the largest score, the first among equals', () => {
    expect([...predictedClasses(scores)]).toEqual([2, 0]);
  });
  it('counts the rows that are right', () => {
    expect(accuracy(scores, [2, 1])).toBe(0.5);
    expect(() => accuracy(scores, [2])).toThrow('2 rows of scores but 1 classes');
    expect(() => predictedClasses(tensor([1, 2]))).toThrow('(rows, classes)');
  });
});

describe('gridPoints', () => {
  it('lists the centres of the cells, x running fastest', () => {
    expect([...gridPoints([0, 2], [0, 1], 2, 1).toArray()]).toEqual([0.5, 0.5, 1.5, 0.5]);
    expect(gridPoints([-1, 1], [-1, 1], 3).shape).toEqual([9, 2]);
  });
});

describe('firstNonFinite', () => {
  it('names the first tensor that overflowed', () => {
    expect(firstNonFinite([tensor([1]), tensor([1, Infinity]), tensor([NaN])])).toBe(1);
    expect(firstNonFinite([tensor([1])])).toBe(-1);
  });
});
