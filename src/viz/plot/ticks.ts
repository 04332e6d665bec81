/** @file Which values get a tick and how it reads: four to seven of them, decades on a log axis, powers raised. */
import { ticks as d3Ticks } from 'd3-array';
import { log } from '../../base/math';
import { powerOfTen, sig, trueMinus } from '../number/format';
import type { Interval, ScaleKind } from './scale';

const LN_10 = 2.302585092994046;

/** By our own log, so that server and browser agree; at powers of ten it may miss by 1e-15. */
export function log10(value: number): number {
  return log(value) / LN_10;
}

/** The float nearest to 10^exponent, exactly as it is written. */
export function powerOf10(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** Round values across a linear domain, four to seven where that is possible. */
export function linearTicks([lo, hi]: Interval): number[] {
  for (const count of [5, 6, 4, 7, 3, 8]) {
    const found = d3Ticks(lo, hi, count);
    if (found.length >= 4 && found.length <= 7) return found;
  }
  return d3Ticks(lo, hi, 5);
}

/** Decades, every n-th when there are many; 1 and 3, or 1, 2 and 5, when there are few. */
export function logTicks([lo, hi]: Interval): number[] {
  const from = Math.ceil(log10(lo) - 1e-9);
  const to = Math.floor(log10(hi) + 1e-9);
  const decades = to - from;
  if (decades >= 3) {
    const step = Math.ceil((decades + 1) / 7);
    return Array.from({ length: Math.floor(decades / step) + 1 }, (_, i) => powerOf10(from + i * step));
  }
  const mantissas = decades >= 1 ? [1, 3] : [1, 2, 3, 5];
  const found: number[] = [];
  for (let e = from - 1; e <= to; e += 1) for (const m of mantissas) found.push(Number(`${m}e${e}`));
  return found.filter((value) => value >= lo * (1 - 1e-9) && value <= hi * (1 + 1e-9));
}

/** Powers of ten between two ticks of a log axis; more than one has to be said in words. */
export function decadesPerTick(ticks: readonly number[]): number {
  const [a, b] = ticks;
  return a === undefined || b === undefined ? 1 : Math.max(1, Math.round(log10(b / a)));
}

function logText(value: number): string {
  const exponent = Math.round(log10(value));
  const isPower = Math.abs(value / powerOf10(exponent) - 1) < 1e-9;
  return isPower && Math.abs(exponent) < 300 ? powerOfTen(exponent) : sig(value, 1);
}

/** Decimals that print every tick as it is, to a thousandth of the least distance of two. */
function decimalsFor(values: readonly number[]): number {
  const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
  const step = Math.min(...steps, Math.max(...values.map(Math.abs)));
  const off = (value: number, scaled: number): number => Math.abs(Math.round(value * scaled) / scaled - value);
  let d = 0;
  while (d < 12 && !values.every((value) => off(value, 10 ** d) < 1e-3 * step)) d += 1;
  return d;
}

/** Two figures, or as many as tell all ticks apart. */
function inFigures(values: readonly number[]): string[] {
  let figures = 2;
  while (figures < 12 && new Set(values.map((value) => sig(value, figures))).size < values.length) figures += 1;
  return values.map((value) => sig(value, figures));
}

/** The texts of a set of ticks: equal decimals on a linear axis, powers on a log one. */
export function tickTexts(values: readonly number[], kind: ScaleKind): string[] {
  if (kind === 'log') return values.map(logText);
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest >= 1e5 || (largest > 0 && largest < 1e-3)) return inFigures(values);
  const decimals = decimalsFor(values);
  return values.map((value) => (value === 0 ? '0' : trueMinus(value.toFixed(decimals))));
}
