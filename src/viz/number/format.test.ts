/** @file Numbers as readers see them. */
import { describe, expect, it } from 'vitest';
import { count, counted, fixed, percent, powerOfTen, sig, spoken } from './format';

describe('two significant figures', () => {
  it.each([
    [0, '0'],
    [0.1, '0.1'],
    [0.000087, '0.000087'],
    [1234, '1200'],
    [12345, '12,000'],
    [-0.5, '\u22120.5'],
    [3.4e38, '3.4 × 10^38'],
    [2.3e-9, '2.3 × 10^\u22129'],
    [0.999, '1'],
    [NaN, 'not a number'],
    [Infinity, 'infinite'],
    [-Infinity, 'minus infinite'],
  ])('%d is %s', (value, text) => {
    expect(sig(value)).toBe(text);
  });
});

it('prints a fixed number of decimals, and no minus before zero', () => {
  expect(fixed(1.005, 1)).toBe('1.0');
  expect(fixed(-0.001, 2)).toBe('0.00');
  expect(fixed(12345.6, 1)).toBe('12,345.6');
});

it('prints shares as percentages with two figures', () => {
  expect(percent(0.8364)).toBe('84\u00a0%');
  expect(percent(0.0039)).toBe('0.39\u00a0%');
  expect(percent(1)).toBe('100\u00a0%');
});

it('prints counts and powers of ten', () => {
  expect(count(60000)).toBe('60,000');
  expect([0, 1, 12000].map((n) => counted(n, 'step'))).toEqual(['0 steps', '1 step', '12,000 steps']);
  expect(counted(2, 'batch', 'batches')).toBe('2 batches');
  expect([-5, -1, 0, 1, 3].map(powerOfTen)).toEqual(['10^\u22125', '0.1', '1', '10', '10^3']);
});

it('reads exponents out', () => {
  expect(spoken('2.3 × 10^\u22129 and h_1')).toBe('2.3 × 10 to the power \u22129 and h 1');
});
