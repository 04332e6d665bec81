/** @file Examples for the elementary functions; the sweep over 65,536 float32 patterns stands in tests/laws. */
import { describe, expect, it } from 'vitest';
import { cos, erf, exp, expm1, log, log1p, pow, sigmoid, sin, tanh } from './index';
import * as polynomials from './polynomials';

/** Largest distance to the engine's own function, relative to it, over a grid. */
function worst(ours: (x: number) => number, theirs: (x: number) => number, low: number, high: number): number {
  let largest = 0;
  for (let i = 0; i <= 4000; i++) {
    const x = low + ((high - low) * i) / 4000;
    largest = Math.max(largest, Math.abs(ours(x) - theirs(x)) / (Math.abs(theirs(x)) + 1e-12));
  }
  return largest;
}

describe('elementary functions', () => {
  it('agree with the engine to a few units in the last place', () => {
    expect(worst(exp, Math.exp, -700, 700)).toBeLessThan(1e-15);
    expect(worst(expm1, Math.expm1, -30, 30)).toBeLessThan(1e-15);
    expect(worst(log, Math.log, 1e-3, 1e3)).toBeLessThan(1e-15);
    expect(worst(log1p, Math.log1p, -0.9, 50)).toBeLessThan(1e-15);
    expect(worst(tanh, Math.tanh, -25, 25)).toBeLessThan(1e-15);
    expect(worst(sin, Math.sin, -3, 3)).toBeLessThan(1e-15);
    expect(worst(cos, Math.cos, -1.5, 1.5)).toBeLessThan(1e-15);
    expect(
      worst(
        (x) => pow(x, 2.7),
        (x) => Math.pow(x, 2.7),
        0.01,
        50,
      ),
    ).toBeLessThan(1e-14);
  });

  it('reduces huge angles exactly', () => {
    expect(sin(1e22)).toBe(-0.8522008497671888); // sin(1e22), the classic test of argument reduction (Ng, 1992)
    expect(cos(-123456789)).toBeCloseTo(Math.cos(123456789), 12);
  });

  it('keeps signed zeros and follows IEEE at infinity', () => {
    for (const f of [expm1, log1p, tanh, sin, erf]) expect(f(-0)).toBe(-0);
    expect([exp(-Infinity), exp(Infinity), log(0), log(Infinity), tanh(-Infinity), sigmoid(-Infinity)]).toEqual([
      0,
      Infinity,
      -Infinity,
      Infinity,
      -1,
      0,
    ]);
    for (const f of [exp, log, tanh, sigmoid, erf, sin]) expect(f(NaN)).toBeNaN();
    expect([log(-1), sin(Infinity)]).toEqual([NaN, NaN]);
  });

  it('follows C99 in pow, not Math.pow', () => {
    expect([pow(1, NaN), pow(NaN, 0), pow(-1, Infinity), pow(-8, 3), pow(-0, -3), pow(0, 0.5)]).toEqual([
      1,
      1,
      1,
      -512,
      -Infinity,
      0,
    ]);
    expect(pow(-8, 1 / 3)).toBeNaN();
  });

  it('has lists of terms equal to the functions', () => {
    const pairs = ['expm1Q', 'logL', 'sinS', 'cosK', 'erfE', 'erfcT'] as const;
    for (const name of pairs) {
      const terms = polynomials[`${name}Terms`];
      for (const x of [-0.3, 0.01, 0.2]) {
        const value = terms.reduceRight((sum, term) => term + x * sum);
        expect(polynomials[name](x)).toBe(value);
      }
    }
  });
});
