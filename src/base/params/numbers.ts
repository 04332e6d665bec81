/** @file A list of numbers, such as scores (logits) or the probabilities of a few words. */
import { assert } from '../errors';
import { entryText, readRows, toRows } from './lists';
import { clamp, parseInRange, printNumber, quote, rangeEdges, toNumber, withUnit } from './numeric';
import type { Declared, Kind, NumbersParam } from './types';

/** A link carries each number with up to 17 digits, so longer lists would not fit. */
const MOST_NUMBERS = 50;

/** Declares a list of minLength to maxLength numbers. @throws BookError when impossible. */
export function numbers(declared: Declared<NumbersParam>): NumbersParam {
  const { label, min, max, minLength, maxLength, default: value } = declared;
  assert(min < max, `${label}: min ${min} must be below max ${max}.`);
  assert(
    minLength >= 0 && minLength <= maxLength && maxLength <= MOST_NUMBERS,
    `${label}: lengths must go up, to ${MOST_NUMBERS}.`,
  );
  assert(value.length >= minLength && value.length <= maxLength, `${label}: the default has ${value.length} numbers.`);
  assert(
    value.every((one) => one >= min && one <= max),
    `${label}: every number of the default must lie in ${min} to ${max}.`,
  );
  return { effect: 'restart', ...declared, kind: 'numbers' };
}

/** The default's number at a place, for lists that have to grow. */
function fallbackAt(spec: NumbersParam, index: number): number {
  return spec.default[index] ?? clamp(0, spec.min, spec.max, spec.min);
}

export const numbersKind: Kind<NumbersParam> = {
  coerce(spec, input) {
    const given = toRows(input)?.[0] ?? (Array.isArray(input) || input === 'none' ? [] : spec.default);
    const length = Math.min(spec.maxLength, Math.max(spec.minLength, given.length));
    return Array.from({ length }, (_, index) => clamp(toNumber(given[index]), spec.min, spec.max, fallbackAt(spec, index)));
  },
  toUrl: (_spec, value) => (value.length === 0 ? 'none' : value.join(',')),
  format: (spec, value) => value.map((one) => withUnit(printNumber(one, 4), spec.unit)).join(', ') || 'none',
  nudge: (_spec, value) => value,
  edges(spec) {
    const fill = (length: number, one: number): number[] => Array.from({ length }, () => one);
    const full = rangeEdges(spec.min, spec.max, spec.default[0] ?? spec.min).map((one) => fill(spec.maxLength, one));
    return [...full, fill(spec.minLength, spec.max), [...spec.default]].map((list) => numbersKind.coerce(spec, list));
  },
  parse(spec, text) {
    const legal = `give ${spec.minLength} to ${spec.maxLength} numbers such as 1,2,3`;
    const rows = readRows(text);
    if (text.trim() === '' || rows === undefined || rows.length > 1) {
      return { ok: false, message: `${quote(text)} is not a list of numbers; ${legal}` };
    }
    const list = rows[0] ?? [];
    if (list.length < spec.minLength || list.length > spec.maxLength) {
      return { ok: false, message: `${list.length} numbers are too ${list.length < spec.minLength ? 'few' : 'many'}; ${legal}` };
    }
    const value: number[] = [];
    for (const entry of list) {
      const parsed = parseInRange(entryText(entry), spec.min, spec.max);
      if (!parsed.ok) return parsed;
      value.push(parsed.value);
    }
    return { ok: true, value };
  },
};
