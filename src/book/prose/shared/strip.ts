/** @file Where a condition's band and one dot a seed stand on a small axis. Pure: drawn at build, moved by the claim's enhancer. */
import { percent, positionOf, type Span } from './axis';
import type { Condition } from './condition';

export interface Strip {
  readonly span: Span;
  /** The legal interval, as `x` and `width` of a rectangle. */
  readonly band: { readonly x: string; readonly width: string };
  readonly bounds: readonly number[];
  /** One place a finite value. */
  readonly dots: readonly string[];
}

/** Lays out `values` (one a seed) against the condition; the axis grows to hold all of them, unless one is given. */
export function layStrip(condition: Condition, values: readonly number[], axis?: Span): Strip {
  const finite = values.filter(Number.isFinite);
  const bounds = [condition.low, condition.high].filter((bound): bound is number => bound !== undefined);
  const span = axis ?? spanOf([...finite, ...bounds]);
  const at = (value: number): number => positionOf(value, span);
  const from = condition.low === undefined ? 0 : at(condition.low);
  const to = condition.high === undefined ? 1 : at(condition.high);
  return {
    span,
    band: { x: percent(from), width: percent(to - from) },
    bounds,
    dots: finite.map((value) => percent(at(value))),
  };
}

/** Height of the plot, its lines and its dots, in pixels: markup and enhancer draw on the same ones. */
export const STRIP = { height: 56, top: 4, bottom: 34, middle: 20, radius: 3.5 } as const;

/** An axis with a tenth of room on either side; logarithmic where the values span two decades. */
function spanOf(values: readonly number[]): Span {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low > 0 && high / low > 100) {
    const room = (high / low) ** 0.1;
    return { min: low / room, max: high * room, scale: 'log' };
  }
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  return { min: low - room, max: high + room, scale: 'linear' };
}
