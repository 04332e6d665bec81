/** @file Parameter declarations and everything that is done with one, dispatched on its kind. */
import { toKebab } from '../names';
import { booleanKind, choiceKind, severalKind } from './choice';
import { gridKind } from './grid';
import { integerKind } from './integer';
import { numbersKind } from './numbers';
import { pointsKind } from './points';
import { realKind } from './real';
import type { Kind, Param, Parsed, Specs, Value, Values } from './types';

export { boolean, choice, several } from './choice';
export { grid } from './grid';
export { integer } from './integer';
export { numbers } from './numbers';
export { points } from './points';
export { real } from './real';
export { fromSlider, sliderPlaces, toSlider } from './slider';
export type * from './types';

/** One row a kind: forgetting one does not compile. */
const kinds: { [K in Param['kind']]: Kind<Extract<Param, { kind: K }>> } = {
  real: realKind,
  integer: integerKind,
  choice: choiceKind,
  boolean: booleanKind,
  several: severalKind,
  numbers: numbersKind,
  grid: gridKind,
  points: pointsKind,
};

/** The row for a parameter. The cast is sound because the table pairs every kind with its own parameter type. */
function kindOf<P extends Param>(spec: P): Kind<P> {
  return kinds[spec.kind] as unknown as Kind<P>;
}

/** Total: anything at all (NaN, objects, long text) becomes the nearest legal value, the default where nothing is near. */
export function coerce<P extends Param>(spec: P, input: unknown): Value<P> {
  return kindOf(spec).coerce(spec, input);
}

/** The value as it stands in a link; `coerce` reads it back exactly. */
export function toUrl<P extends Param>(spec: P, value: Value<P>): string {
  return kindOf(spec).toUrl(spec, value);
}

/** The value for readers, unit included: `0.05`, `3 × 10⁻⁵`, `12 ms`, `tanh`. */
export function format<P extends Param>(spec: P, value: Value<P>): string {
  return kindOf(spec).format(spec, value);
}

/** The value some arrow keys up (or down, when negative); kinds without an order give the value back. */
export function nudge<P extends Param>(spec: P, value: Value<P>, steps: number): Value<P> {
  return kindOf(spec).nudge(spec, value, steps);
}

/** Legal values at and near every limit, for tests. */
export function edges<P extends Param>(spec: P): Value<P>[] {
  return kindOf(spec).edges(spec);
}

/** The default values of a declaration; lists are copied, so callers may change them. */
export function defaults<S extends Specs>(specs: S): Values<S> {
  return coerceAll(specs, {});
}

/** Legal values for a whole declaration out of any record; unknown names are left out, missing ones become the default. */
export function coerceAll<S extends Specs>(specs: S, record: Readonly<Record<string, unknown>>): Values<S> {
  const entries = Object.entries(specs).map(([name, spec]) => {
    const input = Object.hasOwn(record, name) ? record[name] : spec.default;
    return [name, coerce(spec, input)] as const;
  });
  return Object.fromEntries(entries) as Values<S>;
}

/**
 * Reads typed text strictly. The message is one sentence such as
 * `learning-rate: 5 is above the largest allowed value, 3`; `name` defaults to the label in kebab-case.
 */
export function parseStrict<P extends Param>(spec: P, text: string, name = labelAsName(spec)): Parsed<Value<P>> {
  const parsed = kindOf(spec).parse(spec, text);
  return parsed.ok ? parsed : { ok: false, message: `${name}: ${parsed.message}` };
}

function labelAsName(spec: Param): string {
  return toKebab(spec.label.trim())
    .replace(/^-/, '')
    .replace(/[^\p{L}\p{N}]+-?/gu, '-');
}

/** True when two values of a parameter are the same for a reader and a link. */
export function sameValue<P extends Param>(spec: P, a: Value<P>, b: Value<P>): boolean {
  return toUrl(spec, a) === toUrl(spec, b);
}
