/** @file Places on a small axis in percent: such an axis needs no measured width, so the printed page is already right. */

/** An axis from `min` to `max`. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly scale: Scale;
}

export type Scale = 'linear' | 'log';

/** Percent along the axis, as an SVG length. */
export const percent = (position: number): string => `${(100 * position).toFixed(2)}%`;

/** Where on the axis a value lies, 0 to 1; values beyond the ends sit on the nearer end. */
export function positionOf(value: number, { min, max, scale }: Span): number {
  if (Number.isNaN(value)) return 0;
  const clamped = Math.min(max, Math.max(min, value));
  return scale === 'log' ? Math.log(clamped / min) / Math.log(max / min) : (clamped - min) / (max - min);
}

/** The inverse of `positionOf`, rounded to three significant digits: nobody predicts more. */
export function valueAt(position: number, { min, max, scale }: Span): number {
  const value = scale === 'log' ? min * (max / min) ** position : min + position * (max - min);
  return Number(value.toPrecision(3));
}
