/** @file Axes hold whatever data comes: every number has a place or is known to have none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, legalDomain, makeScale } from './scale';

describe('a linear scale', () => {
  const scale = makeScale({ domain: [0, 10] }, [0, 100]);

  it('maps the domain onto the range and back', () => {
    expect(scale.at(2.5)).toBe(25);
    expect(scale.invert(25)).toBe(2.5);
  });

  it('knows what lies beyond it', () => {
    expect([-1, 5, 11].map(scale.beyond)).toEqual([-1, 0, 1]);
  });

  it('has four to seven ticks with equal decimals and a true minus', () => {
    const { ticks } = makeScale({ domain: [-1, 1] }, [0, 100]);
    expect(ticks.map((tick) => tick.text)).toEqual(['\u22121.0', '\u22120.5', '0', '0.5', '1.0']);
  });
});

it('never prints two ticks of a linear axis alike, however narrow it is', () => {
  const from = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const share = fc.double({ min: -8, max: 3, noNaN: true }).map((power) => 10 ** power);
  fc.assert(
    fc.property(from, share, (lo, width) => {
      const { ticks } = makeScale({ domain: [lo, lo + Math.max(1e-9, Math.abs(lo)) * width] }, [0, 300]);
      return new Set(ticks.map((tick) => tick.text)).size === ticks.length;
    }),
  );
});

describe('a log scale', () => {
  const scale = makeScale({ kind: 'log', domain: [1e-5, 10] }, [0, 60]);

  it('puts equal ratios at equal distances', () => {
    expect(scale.at(1e-5)).toBeCloseTo(0, 9);
    expect(scale.at(1e-2)).toBeCloseTo(30, 9);
    expect(scale.invert(30)).toBeCloseTo(1e-2, 9);
  });

  it('has no place for zero, negative numbers and NaN', () => {
    expect([0, -1, NaN].map(scale.at)).toEqual([NaN, NaN, NaN]);
  });

  it('prints 0.1, 1 and 10 as they are and other powers with an exponent', () => {
    expect(scale.ticks.map((tick) => tick.text)).toEqual([
      '10^\u22125',
      '10^\u22124',
      '10^\u22123',
      '10^\u22122',
      '0.1',
      '1',
      '10',
    ]);
  });

  it('leaves decades out rather than print more than seven ticks', () => {
    const { ticks } = makeScale({ kind: 'log', domain: [1, 1e40] }, [0, 100]);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
  });

  it('finds ticks within one decade too', () => {
    expect(makeScale({ kind: 'log', domain: [0.03, 0.2] }, [0, 100]).ticks.map((tick) => tick.text)).toEqual([
      '0.03',
      '0.05',
      '0.1',
      '0.2',
    ]);
  });
});

const anyNumber = fc.double({ noNaN: false });

describe('domains', () => {
  it('are legal whatever is asked for', () => {
    for (const kind of ['linear', 'log'] as const) {
      fc.assert(
        fc.property(anyNumber, anyNumber, (a, b) => {
          const [lo, hi] = legalDomain([a, b], kind);
          return Number.isFinite(lo) && Number.isFinite(hi) && lo < hi && (kind === 'linear' || lo > 0);
        }),
      );
    }
  });

  it('hold all the data and at least what was asked for', () => {
    expect(holding([0.2, 0.4], { atLeast: [0, 1] })).toEqual([0, 1]);
    expect(holding([-3, 7.2], { atLeast: [0, 1] })).toEqual([-4, 8]);
    expect(holding([0.002, NaN, Infinity, -1, 300], { kind: 'log' })).toEqual([1e-3, 1e3]);
    expect(holding([], { kind: 'log' })).toEqual([1e-3, 1]);
  });

  it('never give a tick without a place', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, fc.constantFrom('linear' as const, 'log' as const), (a, b, kind) => {
        const { ticks } = makeScale({ kind, domain: [a, b] }, [0, 300]);
        return ticks.every((tick) => Number.isFinite(tick.at) && tick.text !== '' && !/NaN|undefined/.test(tick.text));
      }),
    );
  });
});
