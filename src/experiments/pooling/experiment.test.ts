import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment, { type Settings } from './experiment';

const frame = (given: Partial<Settings> = {}) => run(experiment, given).last;

describe('pooling', () => {
  it('takes the largest number of each window, or its mean', () => {
    expect(Array.from(frame().values)).toEqual([4, 2, 5, 2, 7, 2, 8, 2, 6]);
    expect(frame({ kind: 'average' }).values[0]).toBe(2.5);
  });

  it('sends the gradient of a maximum to the winner alone, and to the first of equals', () => {
    const { gradient } = frame();
    expect(gradient.filter((g) => g === 1)).toHaveLength(9);
    const tie = [2 * 6 + 4, 2 * 6 + 5, 3 * 6 + 4, 3 * 6 + 5].map((i) => gradient[i]);
    expect(tie).toEqual([1, 0, 0, 0]);
  });

  it('adds up what a pixel wins in several windows, and divides a mean among its cells', () => {
    expect(Math.max(...frame({ stride: 1 }).gradient)).toBe(4);
    expect(frame({ kind: 'average' }).gradient.every((g) => g === 0.25)).toBe(true);
  });
});
