/** @file The angle between two directions of the plane, with the book's own cosine. */
import { cos } from '../../base/math';

const HALVINGS = 50;

/** Degrees from 0 to 180, by halving the interval that holds it; 0 where a direction has no length. */
export function angleBetween([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const lengths = Math.sqrt(a * a + b * b) * Math.sqrt(c * c + d * d);
  if (!(lengths > 0)) return 0;
  const cosine = Math.min(1, (a * c + b * d) / lengths);
  // next to 1 the cosine is flat, and rounding would pass for an angle
  if (cosine > 1 - 1e-12) return 0;
  let [lo, hi] = [0, Math.PI];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lo + hi) / 2;
    if (cos(middle) > cosine) lo = middle;
    else hi = middle;
  }
  return ((lo + hi) / 2) * (180 / Math.PI);
}
