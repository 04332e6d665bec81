/** @file Real parameters on a linear or logarithmic scale. */
import { assert } from '../errors';
import { exp, log } from '../math';
import { clamp, decimalStep, parseInRange, printNumber, rangeEdges, snap, toNumber, withUnit } from './numeric';
import type { Declared, Kind, RealParam } from './types';

/** Arrow keys on a log scale move by a twentieth of a decade, about 12 %. */
const KEYS_PER_DECADE = 20;
const LN_10 = 2.302585092994046;

/** Declares a real number. `step` (for keys and slider) defaults to about a hundredth of the range. @throws BookError when impossible. */
export function real(declared: Declared<RealParam, 'step' | 'scale' | 'marks' | 'digits'>): RealParam {
  const { min, max, label, default: value } = declared;
  const scale = declared.scale ?? 'linear';
  assert(min < max, `${label}: min ${min} must be below max ${max}.`);
  assert(value >= min && value <= max, `${label}: default ${value} must lie in ${min} to ${max}.`);
  assert(scale === 'linear' || min > 0, `${label}: a log scale needs min above 0, not ${min}.`);
  const step = declared.step ?? decimalStep(max - min, 40);
  return { effect: 'restart', marks: [], digits: 4, ...declared, kind: 'real', scale, step };
}

/** The value of a place on a log scale, rounded to two significant digits. */
function onLogScale(place: number): number {
  return Number(exp((place / KEYS_PER_DECADE) * LN_10).toPrecision(2));
}

/** Moves along the scale's own places; a value between two places goes to the next one in the direction asked for. */
function nudgeLog(value: number, steps: number): number {
  let place = Math.round((log(value) / LN_10) * KEYS_PER_DECADE);
  if (steps > 0 && onLogScale(place) > value) place -= 1;
  if (steps < 0 && onLogScale(place) < value) place += 1;
  return onLogScale(place + steps);
}

export const realKind: Kind<RealParam> = {
  coerce: (spec, input) => clamp(toNumber(input), spec.min, spec.max, spec.default),
  toUrl: (_spec, value) => String(value),
  format: (spec, value) => withUnit(printNumber(value, spec.digits), spec.unit),
  nudge(spec, value, steps) {
    if (steps === 0) return value;
    const moved = spec.scale === 'log' ? nudgeLog(value, steps) : snap(value + steps * spec.step, spec.min, spec.step);
    return clamp(moved, spec.min, spec.max, spec.default);
  },
  edges: (spec) => {
    const marked = spec.marks.map((mark) => mark.value);
    const legal = [...rangeEdges(spec.min, spec.max, spec.default), ...marked].map((value) => realKind.coerce(spec, value));
    return [...new Set(legal)];
  },
  parse: (spec, text) => parseInRange(text, spec.min, spec.max),
};
