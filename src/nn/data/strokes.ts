/** @file Draws pen strokes into a small grey image with anti-aliasing: a pixel is as bright as the pen covers it. */
import type { Stroke } from './glyphs';

type Point = readonly [x: number, y: number];

/** Straight pieces that stand for one span of a curve; 6 keep the bend below a tenth of a pixel at 28 × 28. */
const PIECES = 6;

/** The point at t in 0 … 1 between b and c on the Catmull–Rom curve through a, b, c, d. */
function catmullRom(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  // p(t) = ½ (2b + (c − a) t + (2a − 5b + 4c − d) t² + (3b − a − 3c + d) t³)
  const at = (i: 0 | 1) =>
    0.5 * (2 * b[i] + t * (c[i] - a[i] + t * (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i] + t * (3 * b[i] - a[i] - 3 * c[i] + d[i]))));
  return [at(0), at(1)];
}

/** The stroke as a chain of short straight lines. */
export function flatten({ points, smooth }: Stroke): Point[] {
  if (!smooth || points.length < 3) return [...points];
  const chain: Point[] = [points[0]!];
  for (let i = 0; i + 1 < points.length; i++) {
    const b = points[i]!;
    const c = points[i + 1]!;
    for (let k = 1; k <= PIECES; k++) chain.push(catmullRom(points[i - 1] ?? b, b, c, points[i + 2] ?? c, k / PIECES));
  }
  return chain;
}

/** Distance from (x, y) to the line from a to b. */
function distance(x: number, y: number, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length2)) : 0;
  const px = x - a[0] - t * dx;
  const py = y - a[1] - t * dy;
  return Math.sqrt(px * px + py * py);
}

/**
 * Adds a line to the image `out` (size × size, from `offset`), in pixels, keeping the brighter of old and new.
 * A pixel whose centre is `radius` away from the line is half covered, and coverage falls to 0 over one pixel.
 */
function drawLine(out: Float32Array, offset: number, size: number, a: Point, b: Point, radius: number): void {
  const reach = radius + 0.5;
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0]) - reach));
  const right = Math.min(size - 1, Math.ceil(Math.max(a[0], b[0]) + reach));
  const top = Math.max(0, Math.floor(Math.min(a[1], b[1]) - reach));
  const bottom = Math.min(size - 1, Math.ceil(Math.max(a[1], b[1]) + reach));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const coverage = Math.min(1, reach - distance(column + 0.5, row + 0.5, a, b));
      const pixel = offset + row * size + column;
      if (coverage > out[pixel]!) out[pixel] = coverage;
    }
  }
}

/**
 * Draws strokes given in the unit box (x to the right, y down) as a size × size image with values 0 … 1.
 * @param thickness width of the pen as a share of the image's side.
 * @param out where to draw, cleared by the caller; a new image if not given.
 */
export function renderStrokes(
  strokes: readonly Stroke[],
  size: number,
  thickness = 0.09,
  out: Float32Array = new Float32Array(size * size),
  offset = 0,
): Float32Array {
  const radius = (thickness * size) / 2;
  for (const stroke of strokes) {
    const chain = flatten(stroke).map(([x, y]): Point => [x * size, y * size]);
    if (chain.length === 1) drawLine(out, offset, size, chain[0]!, chain[0]!, radius);
    for (let i = 0; i + 1 < chain.length; i++) drawLine(out, offset, size, chain[i]!, chain[i + 1]!, radius);
  }
  return out;
}
