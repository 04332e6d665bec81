/** @file What the reader sets on the sliding window: image, kernel, and how the one goes over the other. */
import { boolean, choice, grid, integer, real } from '../../base/params';
import type { Values } from '../../base/params';

/** A hooked line, alike under no turn and no mirror: what a kernel does to it cannot be mistaken. */
export const HOOK = [
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 9, 9, 9, 0, 0, 0],
  [0, 0, 9, 0, 0, 0, 0, 0],
  [0, 0, 9, 0, 0, 0, 0, 0],
  [0, 0, 9, 9, 9, 9, 0, 0],
  [0, 0, 0, 0, 0, 9, 0, 0],
  [0, 0, 0, 0, 0, 9, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
];

/** One bright pixel in the dark. */
export const DOT = HOOK.map((line, row) => line.map((_, column) => (row === 3 && column === 3 ? 9 : 0)));

/** Largest side of the image, and of the kernel. */
export const SIDE = 12;
export const KERNEL = 7;

export const params = {
  image: grid({ label: 'Image', rows: SIDE, columns: SIDE, min: 0, max: 9, step: 1, resizable: true, default: HOOK }),
  kernel: grid({
    label: 'Kernel',
    rows: KERNEL,
    columns: KERNEL,
    min: -9,
    max: 9,
    step: 0.5,
    resizable: true,
    default: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
  }),
  padding: integer({ label: 'Padding', symbol: 'p', min: 0, max: 3, default: 0 }),
  border: choice({ label: 'Border', options: ['zero', 'reflect', 'circular'], default: 'zero', help: 'what the padding holds' }),
  stride: integer({ label: 'Stride', symbol: 's', min: 1, max: 3, default: 1 }),
  dilation: integer({ label: 'Dilation', symbol: 'd', min: 1, max: 3, default: 1 }),
  flip: boolean({ label: 'Flip the kernel', default: false, help: 'by a half-turn, as mathematics does' }),
  bias: real({ label: 'Bias', symbol: 'b', min: -9, max: 9, step: 0.5, default: 0 }),
  row: integer({ label: 'Window row', min: 1, max: 18, default: 1 }),
  column: integer({ label: 'Window column', min: 1, max: 18, default: 1 }),
  show: choice({
    label: 'Show the step as',
    options: ['window', 'columns', 'backward'],
    labels: { window: 'dot product', columns: 'im2col', backward: 'backward' },
    default: 'window',
    effect: 'view',
  }),
};

export type Settings = Values<typeof params>;
