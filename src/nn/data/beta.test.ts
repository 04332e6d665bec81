import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { summarize } from '../stats/stats';
import { drawBeta, drawGamma } from './beta';

describe('drawGamma', () => {
  it.each([0.3, 1, 4.5])('has mean and variance equal to its shape (%d)', (shape) => {
    const r = random(1, 'gamma');
    const { mean, std, min } = summarize(Array.from({ length: 20_000 }, () => drawGamma(r, shape)));
    expect(mean / shape).toBeCloseTo(1, 1);
    expect((std * std) / shape).toBeCloseTo(1, 1);
    expect(min).toBeGreaterThanOrEqual(0);
  });
});

describe('drawBeta', () => {
  it.each([
    [0.2, 0.2],
    [1, 1],
    [2, 5],
  ])('has the mean and variance of Beta(%d, %d) and stays in 0 … 1', (a, b) => {
    const r = random(2, 'beta');
    const { mean, std, min, max } = summarize(Array.from({ length: 20_000 }, () => drawBeta(r, a, b)));
    expect(mean).toBeCloseTo(a / (a + b), 1);
    expect(std * std).toBeCloseTo((a * b) / ((a + b) * (a + b) * (a + b + 1)), 2);
    expect(min >= 0 && max <= 1).toBe(true);
  });
  it('is a number even where both gamma draws underflow', () => {
    expect([0, 1]).toContain(drawBeta(random(1, 'tiny'), 1e-300));
  });
  it('refuses a shape of zero by name', () => {
    expect(() => drawBeta(random(1), 0)).toThrow('shape must be positive');
  });
});
