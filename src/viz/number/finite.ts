/** @file The one guard between numbers and attributes: nothing that is not finite is ever written into the page. */

/** Coordinates beyond this many pixels draw nothing a reader could see, and upset renderers. */
const FAR = 1e5;

/** A pixel coordinate ready for an attribute: a tenth of a pixel is enough, and NaN or an infinity becomes 0. */
export function px(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.round(Math.max(-FAR, Math.min(FAR, value)) * 10) / 10;
}

/** True when both coordinates can be drawn. */
export function drawable(x: number, y: number): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** The finite values among `values`, in order. */
export function finiteOnly(values: Iterable<number>): number[] {
  const kept: number[] = [];
  for (const value of values) if (Number.isFinite(value)) kept.push(value);
  return kept;
}
