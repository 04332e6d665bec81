/** @file A drawn digit through a convolution and what may follow it, and how each result compares with that of the digit moved aside. */
import type { Random } from '../../base/random';
import { drawDigit, norm } from '../../nn';
import { avgPool2d, conv2d, maxPool2d, relu, slice, tensor, type Tensor } from '../../tensor';

/** Side of the image; the digit is drawn on the middle 16 pixels, so that a shift of 4 loses nothing. */
export const SIDE = 24;
const DRAWN = 16;
export const MOST = 4;

/** Bright to the right of dark answers. */
const KERNEL = [-1, 0, 1, -2, 0, 2, -1, 0, 1];

export const STAGES = ['map', 'max', 'average', 'strided', 'global'] as const;
export type Stage = (typeof STAGES)[number];

export interface Grid {
  side: number;
  values: Float32Array;
}

/** A digit in the middle of an empty image. */
export function drawImage(digit: number, random: Random): Grid {
  const small = drawDigit(digit, random, DRAWN);
  const values = new Float32Array(SIDE * SIDE);
  const margin = (SIDE - DRAWN) / 2;
  for (let row = 0; row < DRAWN; row++)
    values.set(small.subarray(row * DRAWN, (row + 1) * DRAWN), (row + margin) * SIDE + margin);
  return { side: SIDE, values };
}

/** Everything moved right by whole pixels; what enters from the left is 0. */
export function moved({ side, values }: Grid, by: number): Grid {
  return { side, values: values.map((_, i) => (i % side < by ? 0 : values[i - by]!)) };
}

const gridOf = (x: Tensor): Grid => ({ side: x.shape.at(-1)!, values: Float32Array.from(x.toArray()) });

/** The results of all stages for one image. */
export function stagesOf({ side, values }: Grid): Record<Stage, Grid> {
  const x = tensor(values, { shape: [1, 1, side, side] });
  const map = relu(conv2d(x, tensor(KERNEL, { shape: [1, 1, 3, 3] }), { padding: 1 })); // (1, 1, side, side)
  return {
    map: gridOf(map),
    max: gridOf(maxPool2d(map, { kernel: 2 })),
    average: gridOf(avgPool2d(map, { kernel: 2 })),
    strided: gridOf(slice(map, [null, null, [0, null, 2], [0, null, 2]])),
    global: gridOf(maxPool2d(map, { kernel: side })),
  };
}

/** ‖b − a‖ / ‖a‖. */
export function change(a: Grid, b: Grid): number {
  const size = norm(a.values);
  return size === 0 ? 0 : norm(b.values.map((value, i) => value - a.values[i]!)) / size;
}

/** The smallest change that is left after `before` was moved by a whole number of its own pixels, near the shift of the image. */
export function misfit(before: Grid, after: Grid, shift: number): number {
  const step = shift * (before.side / SIDE);
  return Math.min(...[Math.floor(step), Math.ceil(step)].map((by) => change(moved(before, by), after)));
}
