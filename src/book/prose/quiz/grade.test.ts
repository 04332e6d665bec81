/** @file Grading of quiz questions: which feedback shows, what readers may type, and how steps are shuffled. */
import { describe, expect, it } from 'vitest';
import { grade, lacking, readNumber, shuffled } from './grade';

const option = (correct: boolean, more = {}) => ({ correct, ...more });

describe('choose one', () => {
  const options = [option(true), option(false)];
  it('shows the feedback of what was chosen', () => {
    expect(grade('one', options, [1])).toEqual({ right: false, show: [1], status: 'Not this one.' });
    expect(grade('one', options, [0]).right).toBe(true);
  });
  it('asks for a choice first', () => expect(lacking('one', [])).toBe('Choose an answer first.'));
});

describe('choose several', () => {
  const options = [option(true), option(true), option(false)];
  it('shows what is wrong and what is missing', () => {
    expect(grade('several', options, [0, 2])).toEqual({ right: false, show: [1, 2], status: 'Not yet: 1 too many, 1 missing.' });
  });
  it('is right only when complete', () => expect(grade('several', options, [0, 1]).right).toBe(true));
});

describe('a typed number', () => {
  const options = [option(true, { value: 0.25, within: 0.01 }), option(false, { value: 1, within: 0 }), option(false)];
  it.each([
    [0.255, 0],
    [1, 1],
    [7, 2],
  ])('%d meets option %i', (typed, at) => expect(grade('number', options, [typed]).show).toEqual([at]));
  it('forgives the last bit of a binary fraction', () =>
    expect(grade('number', [option(true, { value: 0.3 })], [0.1 + 0.2]).right).toBe(true));
  it.each([
    ['0.25', 0.25],
    ['0,25', 0.25],
    ['1/4', 0.25],
    ['25 %', 0.25],
    ['2.5e-1', 0.25],
    ['\u22121', -1],
  ])('reads %s', (text, value) => expect(readNumber(text)).toBeCloseTo(value));
  it.each(['', '%', 'a quarter', '1/2/3'])('does not read "%s"', (text) => {
    expect(readNumber(text)).toBeNaN();
    expect(lacking('number', [readNumber(text)])).not.toBeNull();
  });
});

describe('steps in order', () => {
  const options = [option(false, { place: 1 }), option(false, { place: 0 }), option(false, { place: 2 })];
  it('points at the misplaced ones', () => {
    expect(grade('order', options, [0, 1, 2])).toEqual({ right: false, show: [0, 1], status: '1 of 3 in place.' });
  });
  it('shuffles the same way for the same id, never into the right order', () => {
    for (const id of ['a', 'b', 'training-step', 'x9']) {
      const order = shuffled(4, id);
      expect(order).toEqual(shuffled(4, id));
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      expect(order).not.toEqual([0, 1, 2, 3]);
    }
  });
});
