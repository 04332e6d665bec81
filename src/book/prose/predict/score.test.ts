/** @file Scoring of predictions: by factor on log axes, by distance on linear ones, and honestly where a run diverged. */
import { describe, expect, it } from 'vitest';
import { positionOf, valueAt } from '../shared/axis';
import { wordsText } from '../shared/numbers';
import { defaultWithin, scoreCurve, scoreNumber, type Axis } from './score';

const log: Axis = { min: 1e-5, max: 10, scale: 'log', within: 2 };
const linear: Axis = { min: 0, max: 1, scale: 'linear', within: 0.1 };

describe('a number on a log axis', () => {
  it('says by what factor the guess was off', () => {
    const { right, words } = scoreNumber(0.05, 0.000087, log);
    expect(right).toBe(false);
    expect(wordsText(words)).toBe('You said 0.05. The run gives 0.000087, about 570 times smaller.');
  });
  it('counts a factor below two as right', () => expect(scoreNumber(0.01, 0.018, log).right).toBe(true));
  it('takes the end of the axis as "this or beyond"', () => {
    expect(scoreNumber(1e-5, 1e-12, log).right).toBe(true);
    expect(scoreNumber(1e-5, 0, log).right).toBe(true);
  });
});

describe('a number on a linear axis', () => {
  it('says the distance where the factor is small', () =>
    expect(wordsText(scoreNumber(0.5, 0.62, linear).words)).toBe('You said 0.5. The run gives 0.62, 0.12 more.'));
  it('counts a tenth of the axis as right by default', () =>
    expect(defaultWithin({ min: 0, max: 5, scale: 'linear' })).toBe(0.5));
  it('never calls a diverged run right', () => {
    const { right, words } = scoreNumber(0.5, Infinity, linear);
    expect(right).toBe(false);
    expect(wordsText(words)).toContain('diverged');
  });
});

describe('a sketched curve', () => {
  const labels = ['layer 4', 'layer 8'];
  it('judges the typical factor, not the worst point', () =>
    expect(scoreCurve([0.1, 0.01], [0.1, 0.03], labels, log).right).toBe(true));
  it('names the last point', () =>
    expect(wordsText(scoreCurve([1, 1], [1, 0.01], labels, log).words)).toContain('At layer 8 you put 1.'));
  it('says at how many points the run has no number, and is not right then', () => {
    const { right, words } = scoreCurve([1, 1], [1, NaN], labels, log);
    expect(right).toBe(false);
    expect(wordsText(words)).toContain('At 1 of the points');
  });
  it('says so when there is no number at all', () =>
    expect(wordsText(scoreCurve([1], [NaN], ['x'], log).words)).toContain('diverged'));
});

describe('places on an axis', () => {
  it.each([log, linear])('turn back into values', (axis) => {
    for (const at of [0, 0.3, 1]) expect(positionOf(valueAt(at, axis), axis)).toBeCloseTo(at, 2);
  });
  it('stay on the axis for any value', () => {
    for (const value of [0, -1, NaN, Infinity, -Infinity, 1e300]) {
      expect(positionOf(value, log)).toBeGreaterThanOrEqual(0);
      expect(positionOf(value, log)).toBeLessThanOrEqual(1);
    }
  });
});
