/** @file Values for sweeps over parameter declarations: the edges of every kind, anything at all made legal, and junk for links. */
import fc from 'fast-check';
import { coerce, coerceAll, edges, type Param, type Specs, type Values } from '../../src/base/params';

/** How many cases a law tries; `LAW_RUNS=20 npx vitest run tests/laws` tries twenty times as many. */
export const effort = Math.max(1, Number(process.env.LAW_RUNS ?? 1));

/** Anything that may reach `coerce`: numbers of all sizes, text, lists, objects, prototype keys. */
export const anything = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    NaN,
    Infinity,
    -Infinity,
    -0,
    '',
    '-',
    'none',
    '1e999',
    '0x10',
    '12abc',
    '__proto__',
    'constructor',
    null,
    undefined,
  ),
  fc.string(),
  fc.constant('9'.repeat(10_000)),
  fc.constant('1,'.repeat(5_000)),
  fc.array(fc.oneof(fc.double(), fc.string(), fc.array(fc.double(), { maxLength: 4 })), { maxLength: 6 }),
  fc.anything({ withNullPrototype: true, withTypedArray: true, withBigInt: true, withSparseArray: true }),
);

/** A legal value: an edge, or anything made legal. */
export function arbitraryValue(spec: Param): fc.Arbitrary<Param['default']> {
  const within = 'min' in spec ? fc.double({ min: spec.min, max: spec.max, noNaN: true }) : anything;
  return fc.oneof(
    fc.constantFrom(...edges(spec)),
    fc.oneof(within, anything).map((input) => coerce(spec, input)),
  );
}

export function arbitraryParams<S extends Specs>(specs: S): fc.Arbitrary<Values<S>> {
  const values = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, arbitraryValue(spec)]));
  return fc.record(values) as unknown as fc.Arbitrary<Values<S>>;
}

/** As {@link arbitraryParams}, but with the sizes of networks and data kept small, so that a sweep stays short. */
export function smallParams<S extends Specs>(specs: S): fc.Arbitrary<Values<S>> {
  return arbitraryParams(specs).map((values) => {
    const small = Object.entries(specs).map(([name, spec]) => {
      const value: unknown = values[name as keyof S];
      const large = spec.kind === 'integer' && typeof value === 'number' && value > Math.max(spec.default, spec.min + 4);
      return [name, large ? spec.default : value];
    });
    return coerceAll(specs, Object.fromEntries(small) as Record<string, unknown>);
  });
}
