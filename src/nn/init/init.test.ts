import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { summarize } from '../stats/stats';
import { fans, gain } from './fans';
import {
  heNormal,
  heStd,
  heUniform,
  initializer,
  lecunStd,
  orthogonal,
  schemeNames,
  xavierStd,
  xavierUniform,
} from './initializers';

const r = () => random(1, 'init');

describe('fans and gains', () => {
  it('count the kernel in both fans', () => {
    expect(fans([64, 32])).toEqual({ fanIn: 32, fanOut: 64 });
    expect(fans([16, 3, 3, 3])).toEqual({ fanIn: 27, fanOut: 144 });
  });
  it('refuse a vector by name', () => {
    expect(() => fans([5])).toThrow('at least 2 dims');
  });
  it('equal calculate_gain', () => {
    expect([gain('linear'), gain('tanh'), gain('relu'), gain('selu')]).toEqual([1, 5 / 3, Math.sqrt(2), 0.75]);
    expect(gain('leakyRelu', 0.2)).toBeCloseTo(1.3867504905630728, 15);
  });
});

describe('initializers', () => {
  it('ask for the standard deviations of Glorot, He and LeCun', () => {
    expect(xavierStd()([64, 32])).toBeCloseTo(0.14433756729740643, 15);
    expect(heStd()([64, 32])).toBe(0.25);
    expect(heStd(1, 'fanOut')([64, 32])).toBe(0.125);
    expect(lecunStd([64, 16])).toBe(0.25);
  });
  it.each([
    ['normal', heNormal()],
    ['uniform', heUniform()],
  ])('draw that deviation, %s', (_, init) => {
    const { mean, std } = summarize(init([200, 100], r()));
    expect(mean).toBeCloseTo(0, 2);
    expect(std / heStd()([200, 100])).toBeCloseTo(1, 1);
  });
  it('keep uniform draws inside √3 σ', () => {
    const { min, max } = summarize(xavierUniform()([50, 50], r()));
    const bound = Math.sqrt(6 / 100);
    expect(min).toBeGreaterThanOrEqual(-bound);
    expect(max).toBeLessThanOrEqual(bound);
    expect(max - min).toBeGreaterThan(1.9 * bound);
  });
  it.each(schemeNames)('make a whole weight by name: %s', (scheme) => {
    const values = initializer(scheme)([4, 3, 2], r());
    expect(values).toHaveLength(24);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(initializer(scheme)([4, 3, 2], r())).toEqual(values);
  });
});

describe('orthogonal', () => {
  it.each([
    [5, 5],
    [3, 8],
    [8, 3],
  ])('has orthogonal rows or columns of norm gain (%i × %i)', (rows, columns) => {
    const w = orthogonal({ gain: 2 })([rows, columns], r());
    const wide = rows <= columns;
    const at = (k: number, l: number) => (wide ? w[k * columns + l]! : w[l * columns + k]!);
    for (let a = 0; a < Math.min(rows, columns); a++) {
      for (let b = 0; b < Math.min(rows, columns); b++) {
        let product = 0;
        for (let l = 0; l < Math.max(rows, columns); l++) product += at(a, l) * at(b, l);
        expect(product).toBeCloseTo(a === b ? 4 : 0, 5);
      }
    }
  });
  it('is as likely to turn as to mirror: the sign of the first entry is free', () => {
    const positive = Array.from({ length: 400 }, (_, seed) => orthogonal()([3, 3], random(seed, 'sign'))[0]! > 0).filter(Boolean);
    expect(positive.length).toBeGreaterThan(160);
    expect(positive.length).toBeLessThan(240);
  });
});
