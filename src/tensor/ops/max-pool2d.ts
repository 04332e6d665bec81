/** @file The largest number under each window. */
import { defineOp } from '../define-op';
import { contiguous } from '../kernels/copy';
import { pairOf, windowsOver, type Windows } from '../kernels/windows';
import { empty, type Tensor } from '../tensor';

type Size = number | readonly number[];

export interface PoolingAttributes {
  /** Size of the window; a pair is [height, width]. */
  kernel: Size;
  /** Steps of the window; default its size. */
  stride?: Size;
  /** Border around the image, default 0. */
  padding?: Size;
}

export function poolingWindows(name: string, x: Tensor, { kernel, stride = kernel, padding = 0 }: PoolingAttributes): Windows {
  return windowsOver(name, x.shape, pairOf(kernel), pairOf(stride), pairOf(padding));
}

/** The cells of one window along one direction that lie inside the image: from first to last. */
function clipped(place: number, d: 0 | 1, w: Windows): [first: number, last: number] {
  const at = place * w.stride[d] - w.padding[d];
  return [Math.max(at, 0), Math.min(at + w.kernel[d], w.input[d]) - 1];
}

/** First and last cell of every window along one direction, flat: an array of pairs would cost more than the comparisons. */
function edges(d: 0 | 1, w: Windows): Int32Array {
  return Int32Array.from({ length: 2 * w.output[d] }, (_, i) => clipped(i >> 1, d, w)[i & 1]!);
}

/** Results remember their winners for the way back. */
const remembered = new WeakMap<Tensor, Int32Array>();

/** For each output the place in x (from its first number) of the first largest number in its window; NaN wins, -1 for none. */
function winners(x: Tensor, w: Windows): Int32Array {
  const [height, width] = w.input;
  const [rows, columns] = [edges(0, w), edges(1, w)];
  const winner = new Int32Array((x.size / Math.max(height * width, 1)) * w.output[0] * w.output[1]);
  const X = x.data;
  for (let image = x.offset, o = 0; o < winner.length; image += height * width) {
    for (let oy = 0; oy < rows.length; oy += 2) {
      for (let ox = 0; ox < columns.length; ox += 2, o++) {
        let best = -1;
        let largest = -Infinity;
        for (let y = rows[oy]!; y <= rows[oy + 1]!; y++) {
          for (let at = image + y * width + columns[ox]!, end = image + y * width + columns[ox + 1]!; at <= end; at++) {
            const v = X[at]!;
            // Neither smaller nor equal: larger, or one of them NaN, of which the first stays.
            if (v <= largest && best >= 0) continue;
            if (v > largest || best < 0 || (v !== v && largest === largest)) {
              best = at;
              largest = v;
            }
          }
        }
        winner[o] = best < 0 ? -1 : best - x.offset;
      }
    }
  }
  return winner;
}

/** Max pooling of (..., height, width); the border counts as -Infinity. A tie gives the gradient to the first, as in PyTorch. */
export const maxPool2d = defineOp<[x: Tensor], PoolingAttributes>({
  name: 'maxPool2d',
  signature: '(h,w)->(*)',
  formula: String.raw`Y_{y,x} = \max_{i,j} X_{s y + i - p,\, s x + j - p}`,
  gradient: String.raw`\bar X = \bar Y \text{ at the winner of each window, } 0 \text{ elsewhere}`,
  forward: ([x0], attrs) => {
    const x = contiguous(x0);
    const w = poolingWindows('maxPool2d', x, attrs);
    const z = empty([...x.shape.slice(0, -2), ...w.output], x.dtype);
    const [X, Z] = [x.data, z.data];
    const winner = winners(x, w);
    for (let o = 0; o < winner.length; o++) Z[z.offset + o] = winner[o]! < 0 ? -Infinity : X[x.offset + winner[o]!]!;
    remembered.set(z, winner);
    return z;
  },
  backward: (gy, [x], y, attrs) => {
    const g = contiguous(gy);
    const winner = remembered.get(y) ?? winners(contiguous(x), poolingWindows('maxPool2d', x, attrs));
    const z = empty(x.shape, x.dtype);
    const [G, Z] = [g.data, z.data];
    Z.fill(0, z.offset, z.offset + z.size);
    for (let o = 0; o < winner.length; o++) {
      const to = winner[o]! + z.offset;
      if (winner[o]! >= 0) Z[to] = Z[to]! + G[g.offset + o]!;
    }
    return [z];
  },
  samples: [
    { shapes: [[1, 1, 4, 4]], attrs: { kernel: 2 }, distinct: true },
    { shapes: [[2, 2, 4, 6]], attrs: { kernel: [2, 2], stride: [2, 2] }, distinct: true },
    { shapes: [[2, 1, 5, 4]], attrs: { kernel: 2, stride: 1 }, distinct: true },
    { shapes: [[1, 2, 7, 6]], attrs: { kernel: 3, stride: 2, padding: 1 }, distinct: true },
    { shapes: [[3, 5]], attrs: { kernel: [1, 3] }, distinct: true },
    { shapes: [[0, 1, 2, 2]], attrs: { kernel: 2 } },
  ],
});
