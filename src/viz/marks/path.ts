/** @file Paths from numbers: gaps where a value cannot be drawn, and no more points than the screen can show. */
import { drawable, px } from '../number/finite';

/** Pixels in pairs: `xs[i], ys[i]`. */
export interface Pixels {
  xs: number[];
  ys: number[];
}

/** Keeps first, lowest, highest and last of each pixel column when there are more than four points a pixel. */
export function thin({ xs, ys }: Pixels): Pixels {
  const n = xs.length;
  const span = Math.abs((xs[n - 1] ?? 0) - (xs[0] ?? 0));
  if (n < 400 || n <= span * 4) return { xs, ys };
  const kept: Pixels = { xs: [], ys: [] };
  let from = 0;
  while (from < n) {
    const column = Math.floor(xs[from] ?? NaN);
    let to = from;
    let low = from;
    let high = from;
    while (to + 1 < n && Math.floor(xs[to + 1] ?? NaN) === column) {
      to += 1;
      if ((ys[to] ?? 0) < (ys[low] ?? 0)) low = to;
      if ((ys[to] ?? 0) > (ys[high] ?? 0)) high = to;
    }
    for (const i of [...new Set([from, low, high, to])].sort((a, b) => a - b)) {
      kept.xs.push(xs[i] ?? NaN);
      kept.ys.push(ys[i] ?? NaN);
    }
    from = to + 1;
  }
  return kept;
}

/** An open path that lifts the pen over every point that cannot be drawn. */
export function linePath({ xs, ys }: Pixels): string {
  let path = '';
  let pen = false;
  for (let i = 0; i < xs.length; i += 1) {
    const [x, y] = [xs[i] ?? NaN, ys[i] ?? NaN];
    if (!drawable(x, y)) {
      pen = false;
      continue;
    }
    path += `${pen ? 'L' : 'M'}${px(x)} ${px(y)}`;
    pen = true;
  }
  return path;
}

/** A closed area between two edges over the same xs; points missing an edge are left out. */
export function areaPath(xs: readonly number[], lower: readonly number[], upper: readonly number[]): string {
  const there: string[] = [];
  const back: string[] = [];
  for (let i = 0; i < xs.length; i += 1) {
    const [x, lo, hi] = [xs[i] ?? NaN, lower[i] ?? NaN, upper[i] ?? NaN];
    if (!drawable(x, lo) || !drawable(x, hi)) continue;
    there.push(`${px(x)} ${px(hi)}`);
    back.push(`${px(x)} ${px(lo)}`);
  }
  return there.length === 0 ? '' : `M${there.join('L')}L${back.reverse().join('L')}Z`;
}

/** A path of rectangles, each `[x, y, width, height]`. */
export function rectsPath(rects: readonly (readonly [number, number, number, number])[]): string {
  return rects.map(([x, y, w, h]) => `M${px(x)} ${px(y)}h${px(w)}v${px(h)}h${px(-w)}z`).join('');
}
