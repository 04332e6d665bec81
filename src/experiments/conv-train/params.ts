/** @file What the reader sets on the two nets that learn drawn digits, and the digit that is drawn for them. */
import { choice, grid, integer, real } from '../../base/params';
import type { Values } from '../../base/params';

/** Side of the images. */
export const SIDE = 16;

/** A 7 as a reader would draw it, 0 for paper to 9 for ink. */
const SEVEN = Array.from({ length: SIDE }, (_, row) =>
  Array.from({ length: SIDE }, (_unused, column) => {
    if (row === 3 || row === 4) return column >= 4 && column <= 11 ? 9 : 0;
    const slant = 11 - (row - 4) * 0.45;
    return row > 4 && row < 14 && column >= slant - 1 && column <= slant + 0.5 ? 9 : 0;
  }),
);

export const params = {
  filters: integer({ label: 'First-layer kernels', min: 2, max: 12, default: 6, help: 'twice as many in the second' }),
  learningRate: real({ label: 'Learning rate', min: 0.0003, max: 0.3, scale: 'log', default: 0.005, effect: 'live' }),
  samples: integer({ label: 'Digits to learn from', min: 50, max: 600, default: 400 }),
  shift: integer({ label: 'Largest shift', min: 0, max: 3, default: 3, unit: 'pixels' }),
  data: choice({
    label: 'Digits',
    options: ['drawn', 'mnist'],
    labels: { drawn: 'drawn', mnist: 'MNIST' },
    default: 'drawn',
    help: 'MNIST where this site holds its files',
  }),
  pad: grid({ label: 'Your digit', rows: SIDE, columns: SIDE, min: 0, max: 9, step: 1, default: SEVEN, effect: 'view' }),
};

export type Settings = Values<typeof params>;
