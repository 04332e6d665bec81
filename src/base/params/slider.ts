/** @file Where a number stands on its slider: whole places from 0 to `places`, evenly spaced on the parameter's own scale. */
import { exp, log } from '../math';
import { snap } from './numeric';
import { realKind } from './real';
import type { IntegerParam, RealParam } from './types';

/** Places of a log slider; each step is then finer than three significant digits of a four-decade range. */
const LOG_PLACES = 400;

/** Number of the last place; use it as `max` of a range input whose `min` is 0 and `step` 1. */
export function sliderPlaces(spec: RealParam | IntegerParam): number {
  if (spec.kind === 'integer') return spec.max - spec.min;
  return spec.scale === 'log' ? LOG_PLACES : Math.ceil((spec.max - spec.min) / spec.step - 1e-9);
}

/** The place nearest to a value. */
export function toSlider(spec: RealParam | IntegerParam, value: number): number {
  const fraction =
    spec.kind === 'real' && spec.scale === 'log'
      ? log(value / spec.min) / log(spec.max / spec.min)
      : (value - spec.min) / (spec.max - spec.min);
  return Math.round(fraction * sliderPlaces(spec));
}

/** The value at a place: a multiple of the step, or three significant digits on a log scale. */
export function fromSlider(spec: RealParam | IntegerParam, place: number): number {
  if (spec.kind === 'integer') return spec.min + place;
  if (place >= sliderPlaces(spec)) return spec.max;
  if (spec.scale === 'linear') return realKind.coerce(spec, snap(spec.min + place * spec.step, spec.min, spec.step));
  const fraction = place / LOG_PLACES;
  const exact = spec.min * exp(fraction * log(spec.max / spec.min));
  return realKind.coerce(spec, place === 0 ? spec.min : Number(exact.toPrecision(3)));
}
