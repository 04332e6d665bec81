/** @file Kernels to start from; those that a half-turn changes come first, for they show whether the kernel was flipped. */

export interface Preset {
  name: string;
  kernel: number[][];
}

export const PRESETS: readonly Preset[] = [
  {
    name: 'Sobel x',
    kernel: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
  },
  {
    name: 'Sobel y',
    kernel: [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
  },
  {
    name: 'one in the corner',
    kernel: [
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
  {
    name: 'emboss',
    kernel: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
  },
  {
    name: 'identity',
    kernel: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
  },
  {
    name: 'sharpen',
    kernel: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
  },
  {
    name: 'sum of 3 × 3',
    kernel: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  },
  { name: 'sum of 5 × 5', kernel: Array.from({ length: 5 }, () => [1, 1, 1, 1, 1]) },
];

/** The kernel turned by 180 degrees, as flipping does. */
export const turned = (kernel: readonly (readonly number[])[]): number[][] =>
  kernel.map((line) => line.toReversed()).toReversed();

/** Whether a half-turn leaves the kernel as it is, so that flipping changes nothing. */
export const isSymmetric = (kernel: readonly (readonly number[])[]): boolean =>
  JSON.stringify(turned(kernel)) === JSON.stringify(kernel);
