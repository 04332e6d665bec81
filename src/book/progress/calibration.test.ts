/** @file Calibration: the range of true shares that fits a count, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { calibrationFinding, calibrationOf, shareRange } from './calibration';
import type { Prediction, Sureness } from './schema';

const made = (sure: Sureness, right: boolean): Prediction => ({ guess: [0], right, sure });
const finding = (...all: Prediction[]) => calibrationFinding(calibrationOf(Object.fromEntries(all.map((p, i) => [`l/${i}`, p]))));
const times = (count: number, prediction: Prediction) => Array.from({ length: count }, () => prediction);

describe('the range of a share', () => {
  it('is the interval of Wilson: at its ends the share lies 1.28 standard errors of that end away', () => {
    const [right, total] = [4, 5];
    for (const end of shareRange({ right, total }))
      expect(Math.abs(right / total - end) / Math.sqrt((end * (1 - end)) / total)).toBeCloseTo(1.28155, 5);
  });

  it('lies in 0 to 1, holds the share, and narrows with the count', () => {
    for (const total of [1, 3, 10, 40])
      for (let right = 0; right <= total; right += 1) {
        const [low, high] = shareRange({ right, total });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12 <= right / total && right / total <= high + 1e-12).toBe(true);
      }
    const width = ([low, high]: [number, number]) => high - low;
    expect(width(shareRange({ right: 20, total: 40 }))).toBeLessThan(width(shareRange({ right: 2, total: 4 })));
    expect(shareRange({ right: 0, total: 0 })).toEqual([0, 1]);
  });
});

describe('the finding', () => {
  it('waits for four predictions at two levels', () => {
    expect(finding(...times(4, made('certain', true)), ...times(3, made('guess', false)))).toBe('');
  });

  it('says whether being surer meant being right more often', () => {
    const certain = times(4, made('certain', true));
    expect(finding(...certain, ...times(4, made('guess', false)))).toBe(
      'You were right more often when certain than when guessing.',
    );
    expect(finding(...certain, ...times(4, made('guess', true)))).toContain('no more often');
  });
});
