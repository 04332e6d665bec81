/** @file Laws of links: whatever a query says, the state is legal; whatever the state, its link says the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, parseStrict, toUrl, type Param, type Specs } from '../../src/base/params';
import { decodeState, encodeState, LARGEST_SEED, LONGEST_LINK, RESERVED, type WidgetState } from '../../src/base/url';
import { experiments } from './all-experiments';
import { arbitraryParams, effort } from './arbitrary-params';

/** Queries made of right and wrong keys with right and wrong values. */
function junkQuery(id: string, specs: Specs): fc.Arbitrary<string> {
  const names = [...Object.keys(specs), ...RESERVED, '__proto__', 'constructor', 'toString', ''];
  const key = fc.oneof(fc.constantFrom(...names.flatMap((name) => [name, `${id}.${name}`, `other.${name}`])), fc.string());
  const value = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom('4294967295', '4294967296', '9999999999', '1000001', '-1', '1.5'),
    fc.constantFrom(
      '',
      '%',
      '%zz',
      '%00',
      'NaN',
      'Infinity',
      '-0',
      '1e999',
      'none',
      'null',
      '[object Object]',
      '[[1],[2]]',
      '1,2/3',
    ),
    fc.constantFrom(...Object.values(specs).map((spec) => toUrl(spec, spec.default))),
    fc.constant('7'.repeat(9_999)),
  );
  const pair = fc
    .tuple(key, value, fc.boolean())
    .map(([k, v, raw]) => (raw ? `${k}=${v}` : `${encodeURIComponent(k)}=${encodeURIComponent(v)}`));
  return fc.array(pair, { maxLength: 12 }).map((pairs) => `?${pairs.join('&')}`);
}

function expectLegal(specs: Specs, state: WidgetState<Specs>): void {
  expect(Object.keys(state.params)).toEqual(Object.keys(specs));
  for (const [name, spec] of Object.entries<Param>(specs)) {
    const value = state.params[name]!;
    expect(parseStrict(spec, toUrl(spec, value))).toEqual({ ok: true, value });
  }
  expect(Number.isInteger(state.seed) && state.seed >= 0 && state.seed <= LARGEST_SEED).toBe(true);
  expect(state.step === undefined || (Number.isInteger(state.step) && state.step >= 0)).toBe(true);
}

describe.each(experiments)('links of %s', (id, { params: specs }) => {
  test.each([true, false])('make 1,000 junk queries legal, the same when read again (alone on its page: %s)', (alone) => {
    fc.assert(
      fc.property(junkQuery(id, specs), (query) => {
        const state = decodeState(query, id, specs, { alone });
        expectLegal(specs, state);
        const link = encodeState(id, specs, state, { alone });
        expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
        expect(decodeState(link, id, specs, { alone })).toEqual(state);
      }),
      { numRuns: 500 * effort },
    );
  });

  test('carry every state, in at most 2,000 characters', () => {
    fc.assert(
      fc.property(arbitraryParams(specs), fc.integer({ min: 0, max: LARGEST_SEED }), (params, seed) => {
        const state = { params, seed, hide: [], lock: ['seed'] };
        const link = encodeState(id, specs, state);
        expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
        expect(decodeState(link, id, specs)).toEqual(state);
        expect(new URL(`https://book.example/?${link}`).searchParams.size).toBe(link.split('&').length);
      }),
      { numRuns: 100 * effort },
    );
  });

  test('are empty for the defaults', () => {
    expect(encodeState(id, specs, { params: defaults(specs), seed: 1 })).toBe('');
  });
});
