/** @file The geometry of sliding windows, shared by convolution and pooling. Sizes are [height, width]. */
import { shapeError } from '../define-op';
import type { Shape } from '../shape';

export type Pair = readonly [height: number, width: number];

/** One number for both directions, or one for each. */
export function pairOf(value: number | readonly number[]): Pair {
  return typeof value === 'number' ? [value, value] : [value[0]!, value[1] ?? value[0]!];
}

export interface Windows {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  /** Size of the input image and of the output. */
  readonly input: Pair;
  readonly output: Pair;
}

/** floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1 places along one direction. */
function places(size: number, kernel: number, stride: number, padding: number, dilation: number): number {
  return Math.floor((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1;
}

const whole = (least: number, pairs: readonly Pair[]): boolean =>
  pairs.flat().every((size) => Number.isInteger(size) && size >= least);

/** The windows over the last two dims of a shape; throws where not a single one fits, or where a setting makes no sense. */
export function windowsOver(
  name: string,
  shape: Shape,
  kernel: Pair,
  stride: Pair,
  padding: Pair,
  dilation: Pair = [1, 1],
): Windows {
  if (!whole(1, [kernel, stride, dilation]) || !whole(0, [padding])) {
    throw shapeError(name, 'kernel, stride and dilation are whole numbers from 1 on, padding from 0 on', shape);
  }
  const input = shape.slice(-2) as unknown as Pair;
  const along = (d: 0 | 1): number => places(input[d], kernel[d], stride[d], padding[d], dilation[d]);
  const output: Pair = [along(0), along(1)];
  if (output[0] < 1 || output[1] < 1) {
    throw shapeError(name, `a window of ${kernel.join(' by ')} does not fit; pad the input or use a smaller window`, shape);
  }
  return { kernel, stride, padding, dilation, input, output };
}

/** Calls f for every window place and every cell of the window that lies inside the image. */
export function eachCell(w: Windows, f: (place: number, cell: number, pixel: number) => void): void {
  const [height, width] = w.input;
  for (let oy = 0, place = 0; oy < w.output[0]; oy++) {
    for (let ox = 0; ox < w.output[1]; ox++, place++) {
      for (let ky = 0, cell = 0; ky < w.kernel[0]; ky++) {
        const y = oy * w.stride[0] - w.padding[0] + ky * w.dilation[0];
        for (let kx = 0; kx < w.kernel[1]; kx++, cell++) {
          const x = ox * w.stride[1] - w.padding[1] + kx * w.dilation[1];
          if (y >= 0 && y < height && x >= 0 && x < width) f(place, cell, y * width + x);
        }
      }
    }
  }
}
