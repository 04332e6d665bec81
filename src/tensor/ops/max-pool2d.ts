/** @file The largest number under each window. */
import { defineOp } from '../define-op';
import { contiguous } from '../kernels/copy';
import { eachCell, pairOf, windowsOver, type Windows } from '../kernels/windows';
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

/** For each output the place in x of the first largest number under its window, in row-major order; NaN wins. */
function winners(x: Tensor, w: Windows): Int32Array {
  const [pixels, places] = [w.input[0] * w.input[1], w.output[0] * w.output[1]];
  const images = x.size / Math.max(pixels, 1);
  const winner = new Int32Array(images * places).fill(-1);
  const X = x.data;
  for (let n = 0; n < images; n++) {
    eachCell(w, (place, _, pixel) => {
      const o = n * places + place;
      const at = x.offset + n * pixels + pixel;
      const [best, v] = [winner[o]!, X[at]!];
      if (best < 0 || v > X[best]! || (v !== v && X[best]! === X[best]!)) winner[o] = at;
    });
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
    winners(x, w).forEach((at, o) => (Z[z.offset + o] = at < 0 ? -Infinity : X[at]!));
    return z;
  },
  backward: (gy, [x0], _, attrs) => {
    const [g, x] = [contiguous(gy), contiguous(x0)];
    const z = empty(x.shape, x.dtype);
    const [G, Z] = [g.data, z.data];
    Z.fill(0, z.offset, z.offset + z.size);
    winners(x, poolingWindows('maxPool2d', x, attrs)).forEach((at, o) => {
      const to = at - x.offset + z.offset;
      if (at >= 0) Z[to] = Z[to]! + G[g.offset + o]!;
    });
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
