/** @file Whole-number parameters. */
import { assert } from '../errors';
import { clamp, parseInRange, printNumber, rangeEdges, toNumber, withUnit } from './numeric';
import type { Declared, IntegerParam, Kind } from './types';

/** Declares a whole number. @throws BookError when a bound or the default is no integer or out of order. */
export function integer(declared: Declared<IntegerParam, 'marks'>): IntegerParam {
  const { min, max, label, default: value } = declared;
  assert([min, max, value].every(Number.isSafeInteger), `${label}: min, max and default must be whole numbers.`);
  assert(min < max, `${label}: min ${min} must be below max ${max}.`);
  assert(value >= min && value <= max, `${label}: default ${value} must lie in ${min} to ${max}.`);
  return { effect: 'restart', marks: [], ...declared, kind: 'integer' };
}

export const integerKind: Kind<IntegerParam> = {
  coerce: (spec, input) => Math.round(clamp(toNumber(input), spec.min, spec.max, spec.default)) || 0,
  toUrl: (_spec, value) => String(value),
  format: (spec, value) => withUnit(printNumber(value, 16), spec.unit),
  nudge: (spec, value, steps) => clamp(value + Math.round(steps), spec.min, spec.max, spec.default),
  edges: (spec) => {
    const marked = spec.marks.map((mark) => mark.value);
    const near = [...rangeEdges(spec.min, spec.max, spec.default), spec.min + 1, spec.max - 1, ...marked];
    return [...new Set(near.map((value) => integerKind.coerce(spec, value)))];
  },
  parse(spec, text) {
    const parsed = parseInRange(text, spec.min, spec.max);
    if (!parsed.ok || Number.isInteger(parsed.value)) return parsed;
    return { ok: false, message: `${parsed.value} is not a whole number; give one from ${spec.min} to ${spec.max}` };
  },
};
