/** @file Laws of parameters, for every kind and every parameter of every experiment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boolean,
  choice,
  coerce,
  edges,
  format,
  grid,
  integer,
  nudge,
  numbers,
  parseStrict,
  points,
  real,
  several,
  toUrl,
} from '../../src/base/params';
import type { Param } from '../../src/base/params';
import { experiments } from './all-experiments';
import { anything, arbitraryValue, effort } from './arbitrary-params';

const label = 'Law';
const kinds: [string, Param][] = [
  ['real', real({ label, min: -2, max: 3, default: 0.5 })],
  ['real on a log scale', real({ label, min: 1e-6, max: 1e3, scale: 'log', default: 1, marks: [{ value: 0.3, label: 'mark' }] })],
  ['integer', integer({ label, min: -3, max: 12, default: 2 })],
  ['choice', choice({ label, options: ['tanh', 'leaky-relu'], default: 'tanh' })],
  ['boolean', boolean({ label, default: false })],
  ['several', several({ label, options: ['a', 'b', 'c'], default: ['b'] })],
  ['numbers', numbers({ label, minLength: 1, maxLength: 5, min: -1, max: 1, default: [0, 0.5] })],
  [
    'grid',
    grid({
      label,
      rows: 3,
      columns: 2,
      min: 0,
      max: 1,
      step: 0.3,
      default: [
        [0, 0.3],
        [0.6, 0],
        [0, 0.9],
      ],
    }),
  ],
  ['resizable grid', grid({ label, rows: 4, columns: 4, min: -9, max: 9, step: 1, resizable: true, default: [[1]] })],
  ['points', points({ label, x: [-1, 1], y: [0, 7], maxCount: 120, default: [{ x: 0, y: 1 }] })],
  ['points with classes', points({ label, x: [0, 1], y: [0, 1], maxCount: 5, classes: ['in', 'out'], default: [] })],
];
const declared = experiments.flatMap(([id, { params }]) =>
  Object.entries<Param>(params).map(([name, spec]) => [`${id} ${name}`, spec] as [string, Param]),
);

/** Strict reading knows nothing of `coerce`, so it can judge what `coerce` gives. */
function expectLegal(spec: Param, value: unknown): void {
  expect(parseStrict(spec, toUrl(spec, value as Param['default']))).toEqual({ ok: true, value });
}

describe.each([...kinds, ...declared])('%s', (_name, spec) => {
  const runs = { numRuns: (spec.label === label ? 300 : 60) * effort };

  test('makes anything at all legal, and leaves legal values alone', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const value = coerce(spec, input);
        expectLegal(spec, value);
        expect(coerce(spec, value)).toEqual(value);
      }),
      runs,
    );
  });

  test('reads its own links back exactly, and leaves room in them', () => {
    fc.assert(
      fc.property(arbitraryValue(spec), (value) => {
        expect(coerce(spec, toUrl(spec, value))).toEqual(value);
        expect(encodeURIComponent(toUrl(spec, value).replace(/[,/]/g, '')).length).toBeLessThanOrEqual(1700);
      }),
      runs,
    );
  });

  test('stays legal under the arrow keys, and moves only the way they point', () => {
    fc.assert(
      fc.property(arbitraryValue(spec), fc.integer({ min: -30, max: 30 }), (value, steps) => {
        const moved = nudge(spec, value, steps);
        expectLegal(spec, moved);
        if (typeof moved !== 'number' || typeof value !== 'number') return;
        expect(Math.sign(moved - value) * Math.sign(steps)).toBeGreaterThanOrEqual(0);
        if (steps === 1 && 'max' in spec && value < spec.max) expect(moved).toBeGreaterThan(value);
      }),
      runs,
    );
  });

  test('has words for every value, legal edges, and sentences for junk', () => {
    for (const value of [...edges(spec), spec.default]) {
      expectLegal(spec, value);
      expect(format(spec, value)).toMatch(/^\S.*$/);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseStrict(spec, text, 'name');
        if (parsed.ok) expectLegal(spec, parsed.value);
        else expect(parsed.message).toMatch(/^name: [^\n]{10,}$/);
      }),
      runs,
    );
  });
});
