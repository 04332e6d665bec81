/** @file Axis scales: linear or logarithmic, with a legal domain whatever the data, over d3-scale. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { finiteOnly } from '../number/finite';
import { linearTicks, logTicks, tickTexts } from './ticks';

export type ScaleKind = 'linear' | 'log';
export type Interval = readonly [number, number];

/** One axis of a plot, in the words of the data. */
export interface AxisSpec {
  kind?: ScaleKind;
  domain: Interval;
  /** What is measured, with its unit: `step`, `loss, nats`. A log axis adds the words itself. */
  label?: string;
  /** Tick values in place of the computed ones; an empty list draws none. */
  ticks?: readonly number[];
  format?: (value: number) => string;
  /** A value whose grid line is stronger: 0, or the initial loss. */
  reference?: number;
}

export interface Tick {
  value: number;
  at: number;
  text: string;
}

export interface Scale {
  kind: ScaleKind;
  domain: Interval;
  /** Pixel of a value; NaN where it has none (NaN, or not positive on a log axis). */
  at(value: number): number;
  /** Value under a pixel. */
  invert(pixel: number): number;
  /** −1 below the axis, +1 beyond it, 0 on it. */
  beyond(value: number): -1 | 0 | 1;
  ticks: readonly Tick[];
}

/** A domain that can be drawn: finite, of some length, and positive on a log axis. */
export function legalDomain([a, b]: Interval, kind: ScaleKind): Interval {
  const lo = Math.min(a, b);
  const hi = Math.max(a, b);
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return kind === 'log' ? [1e-3, 1] : [0, 1];
  if (kind === 'log') {
    const top = hi > 0 ? hi : 1;
    const bottom = lo > 0 ? lo : top / 1000;
    return top > bottom ? [bottom, top] : [bottom / 10, top * 10];
  }
  if (hi > lo) return [lo, hi];
  const half = Math.abs(lo) / 2 || 0.5;
  return [lo - half, hi + half];
}

/** Builds the scale of one axis from `spec` onto the pixels of `range`. */
export function makeScale(spec: AxisSpec, range: Interval): Scale {
  const kind = spec.kind ?? 'linear';
  const domain = legalDomain(spec.domain, kind);
  const d3 = (kind === 'log' ? scaleLog() : scaleLinear()).domain(domain).range(range);
  const at = (value: number): number => (Number.isNaN(value) || (kind === 'log' && value <= 0) ? NaN : d3(value));
  const values = spec.ticks ?? (kind === 'log' ? logTicks(domain) : linearTicks(domain));
  const texts = spec.format ? values.map(spec.format) : tickTexts(values, kind);
  const beyond = (value: number): -1 | 0 | 1 => (value < domain[0] ? -1 : value > domain[1] ? 1 : 0);
  const ticks = values.map((value, i) => ({ value, at: at(value), text: texts[i] ?? '' })).filter((t) => Number.isFinite(t.at));
  return { kind, domain, at, invert: (pixel) => d3.invert(pixel), beyond, ticks };
}

/** Options of `holding`: an axis to start from, which then grows, and its kind. */
export interface HoldingOptions {
  atLeast?: Interval;
  kind?: ScaleKind;
}

/** The domain that holds all finite `values` (positive ones on a log axis) and at least `atLeast`, rounded to whole ticks. */
export function holding(values: Iterable<number>, { atLeast, kind = 'linear' }: HoldingOptions = {}): Interval {
  const usable = finiteOnly(values).filter((value) => kind === 'linear' || value > 0);
  let lo = atLeast?.[0] ?? Infinity;
  let hi = atLeast?.[1] ?? -Infinity;
  for (const value of usable) {
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  const domain = legalDomain([lo, hi], kind);
  if (atLeast && domain[0] === atLeast[0] && domain[1] === atLeast[1]) return domain;
  if (kind === 'log') return [10 ** Math.floor(Math.log10(domain[0]) + 1e-9), 10 ** Math.ceil(Math.log10(domain[1]) - 1e-9)];
  const [a = domain[0], b = domain[1]] = scaleLinear().domain(domain).nice(5).domain();
  return [a, b];
}
