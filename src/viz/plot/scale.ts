/**
 * @file Axis scales: linear or logarithmic, with a legal domain whatever the data. Two maps are all the book needs of d3-scale, which
 * brings colours and formats along (9 KB compressed); and with our own log, server and browser place every mark on the same pixel.
 */
import { nice } from 'd3-array';
import { exp, log } from '../../base/math';
import { finiteOnly } from '../number/finite';
import { linearTicks, log10, logTicks, powerOf10, tickTexts } from './ticks';

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

/** Beyond these, sums and ratios of the ends would overflow or vanish. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;

/** A domain that can be drawn: finite, of some length, and positive on a log axis. */
export function legalDomain([a, b]: Interval, kind: ScaleKind): Interval {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return kind === 'log' ? [1e-3, 1] : [0, 1];
  const within = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));
  const [lo, hi] = [within(Math.min(a, b)), within(Math.max(a, b))];
  if (kind === 'log') {
    const top = hi >= SMALLEST ? hi : 1;
    const bottom = lo >= SMALLEST ? lo : Math.max(SMALLEST, top / 1000);
    return top / bottom > 1 + 1e-9 ? [bottom, top] : [bottom / 10, top * 10];
  }
  if (hi - lo > SMALLEST && hi - lo > 1e-12 * Math.max(Math.abs(lo), Math.abs(hi))) return [lo, hi];
  const half = Math.abs(lo) > SMALLEST ? Math.abs(lo) / 2 : 0.5;
  return [lo - half, hi + half];
}

type Map = Pick<Scale, 'at' | 'invert'>;

function linearMap([d0, d1]: Interval, [r0, r1]: Interval): Map {
  const slope = (r1 - r0) / (d1 - d0);
  return { at: (value) => r0 + (value - d0) * slope, invert: (pixel) => d0 + (pixel - r0) / slope };
}

/** Linear in the logarithm; what is not positive has no place. */
function logMap([d0, d1]: Interval, range: Interval): Map {
  const inLog = linearMap([log(d0), log(d1)], range);
  return { at: (value) => (value > 0 ? inLog.at(log(value)) : NaN), invert: (pixel) => exp(inLog.invert(pixel)) };
}

/** Builds the scale of one axis from `spec` onto the pixels of `range`. */
export function makeScale(spec: AxisSpec, range: Interval): Scale {
  const kind = spec.kind ?? 'linear';
  const domain = legalDomain(spec.domain, kind);
  const { at, invert } = kind === 'log' ? logMap(domain, range) : linearMap(domain, range);
  const values = spec.ticks ?? (kind === 'log' ? logTicks(domain) : linearTicks(domain));
  const texts = spec.format ? values.map(spec.format) : tickTexts(values, kind);
  const beyond = (value: number): -1 | 0 | 1 => (value < domain[0] ? -1 : value > domain[1] ? 1 : 0);
  const ticks = values.map((value, i) => ({ value, at: at(value), text: texts[i] ?? '' })).filter((t) => Number.isFinite(t.at));
  return { kind, domain, at, invert, beyond, ticks };
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
  if (kind === 'log') return [powerOf10(Math.floor(log10(domain[0]) + 1e-9)), powerOf10(Math.ceil(log10(domain[1]) - 1e-9))];
  return nice(domain[0], domain[1], 5);
}
