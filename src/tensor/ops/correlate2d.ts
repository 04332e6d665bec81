/** @file Two-dimensional convolution (cross-correlation, as the field calls it), by columns and one matrix product an image. */
import { defineOp, shapeError, type Gradients, type Sample } from '../define-op';
import { addInto } from '../kernels/arithmetic';
import { addColumnsToImage, imageToColumns } from '../kernels/columns';
import { contiguous } from '../kernels/copy';
import { multiply, multiplyInto } from '../kernels/matmul';
import { reshapeTo, transposeLast } from '../kernels/views';
import { pairOf, windowsOver, type Windows } from '../kernels/windows';
import type { Shape } from '../shape';
import { empty, viewOf, type Tensor } from '../tensor';

type Size = number | readonly number[];

export interface ConvolutionAttributes {
  /** Steps of the window, default 1; a pair is [height, width]. */
  stride?: Size;
  /** Zeros around the image, default 0. */
  padding?: Size;
  /** Distance of neighbouring cells of the kernel, default 1. */
  dilation?: Size;
  /** Channels are split into this many groups that do not see each other, default 1. */
  groups?: number;
}

interface Plan {
  windows: Windows;
  groups: number;
  /** Input channels and output channels of one group, numbers under one window, window places. */
  channels: number;
  outputs: number;
  cells: number;
  places: number;
}

function planOf(x: Tensor, weight: Tensor, attrs: ConvolutionAttributes): Plan {
  const { stride = 1, padding = 0, dilation = 1, groups = 1 } = attrs;
  const channels = x.shape[1]! / groups;
  if (weight.shape[1] !== channels || weight.shape[0]! % groups !== 0) {
    const fault = `${x.shape[1]} input channels in ${groups} group(s) need a weight with ${channels} channels, not ${weight.shape[1]}`;
    throw shapeError('conv2d', fault, x.shape, weight.shape);
  }
  const kernel = pairOf(weight.shape.slice(2));
  const windows = windowsOver('conv2d', x.shape, kernel, pairOf(stride), pairOf(padding), pairOf(dilation));
  const cells = channels * kernel[0] * kernel[1];
  return { windows, groups, channels, outputs: weight.shape[0]! / groups, cells, places: windows.output[0] * windows.output[1] };
}

/** Matrix number i of size rows x columns inside a contiguous tensor. */
const matrix = (x: Tensor, i: number, rows: number, columns: number): Tensor =>
  viewOf(x, [rows, columns], [columns, 1], x.offset + i * rows * columns);

function zeroed(shape: Shape, like: Tensor): Tensor {
  const z = empty(shape, like.dtype);
  z.data.fill(0, z.offset, z.offset + z.size);
  return z;
}

/** Calls f for each image and group with its columns (cells, places); the columns are overwritten for the next. */
function eachImage(x: Tensor, plan: Plan, f: (columns: Tensor, image: number, group: number) => void): void {
  const columns = zeroed([plan.cells, plan.places], x); // every image leaves the same numbers, those in the padding, alone
  const pixels = plan.channels * plan.windows.input[0] * plan.windows.input[1];
  for (let n = 0; n < x.shape[0]!; n++) {
    for (let g = 0; g < plan.groups; g++) {
      const at = x.offset + (n * plan.groups + g) * pixels;
      imageToColumns(x, at, plan.channels, plan.windows, columns);
      f(columns, n * plan.groups + g, g);
    }
  }
}

function inputGradient(gy: Tensor, weight: Tensor, x: Tensor, plan: Plan): Tensor {
  const z = zeroed(x.shape, x);
  const columns = empty([plan.cells, plan.places], x.dtype);
  const pixels = plan.channels * plan.windows.input[0] * plan.windows.input[1];
  for (let i = 0; i < x.shape[0]! * plan.groups; i++) {
    const w = matrix(weight, i % plan.groups, plan.outputs, plan.cells);
    multiplyInto(columns, transposeLast(w), matrix(gy, i, plan.outputs, plan.places));
    addColumnsToImage(columns, plan.channels, plan.windows, z, z.offset + i * pixels);
  }
  return z;
}

/** Sums col(X) gy^T over the images: the transpose of the gradient, because gy is the smaller matrix to turn. */
function weightGradient(gy: Tensor, x: Tensor, weight: Tensor, plan: Plan): Tensor {
  const z = zeroed([plan.groups * plan.cells, plan.outputs], x);
  eachImage(x, plan, (columns, image, group) => {
    const g = multiply(columns, transposeLast(matrix(gy, image, plan.outputs, plan.places)));
    addInto(matrix(z, group, plan.cells, plan.outputs), g);
  });
  const byGroup = viewOf(z, [plan.groups, plan.cells, plan.outputs], [plan.cells * plan.outputs, plan.outputs, 1]);
  return reshapeTo(transposeLast(byGroup), weight.shape);
}

const samples: Sample<ConvolutionAttributes | undefined>[] = [
  {
    shapes: [
      [1, 1, 4, 5],
      [1, 1, 3, 3],
    ],
  },
  {
    shapes: [
      [2, 2, 4, 4],
      [3, 2, 3, 3],
    ],
    attrs: { padding: 1 },
  },
  {
    shapes: [
      [1, 1, 6, 7],
      [2, 1, 3, 3],
    ],
    attrs: { stride: 2, padding: 1 },
  },
  {
    shapes: [
      [1, 1, 7, 7],
      [2, 1, 3, 3],
    ],
    attrs: { dilation: 2 },
  },
  {
    shapes: [
      [1, 2, 5, 6],
      [2, 2, 2, 4],
    ],
    attrs: { stride: [1, 2], padding: [1, 0] },
  },
  {
    shapes: [
      [1, 4, 4, 4],
      [4, 2, 3, 3],
    ],
    attrs: { groups: 2, padding: 1 },
  },
  {
    shapes: [
      [2, 3, 3, 3],
      [3, 1, 2, 2],
    ],
    attrs: { groups: 3 },
  },
  {
    shapes: [
      [2, 3, 3, 3],
      [4, 3, 1, 1],
    ],
  },
  {
    shapes: [
      [0, 1, 3, 3],
      [1, 1, 2, 2],
    ],
  },
];

/** x (n, in, height, width) with weight (out, in / groups, kernel height, kernel width), the kernel not flipped. */
export const correlate2d = defineOp<[x: Tensor, weight: Tensor], ConvolutionAttributes | undefined>({
  name: 'correlate2d',
  signature: '(n,c,h,w),(o,i,p,q)->(*)',
  formula: String.raw`Y_{o,y,x} = \sum_{c,i,j} W_{o,c,i,j}\, X_{c,\, s y + d i - p,\, s x + d j - p}`,
  gradient: String.raw`\bar W_o = \sum_n \bar Y_o\, \operatorname{col}(X)^\top,\quad \bar X = \operatorname{col}^\top\!(W^\top \bar Y)`,
  forward: ([x0, weight0], attrs = {}) => {
    const [x, weight] = [contiguous(x0), contiguous(weight0)];
    const plan = planOf(x, weight, attrs);
    const y = empty([x.shape[0]!, weight.shape[0]!, ...plan.windows.output], x.dtype);
    eachImage(x, plan, (columns, image, group) => {
      multiplyInto(matrix(y, image, plan.outputs, plan.places), matrix(weight, group, plan.outputs, plan.cells), columns);
    });
    return y;
  },
  backward: (gy0, [x0, weight0], _, attrs = {}): Gradients => {
    const [gy, x, weight] = [contiguous(gy0), contiguous(x0), contiguous(weight0)];
    const plan = planOf(x, weight, attrs);
    const gx = x0.requiresGrad ? inputGradient(gy, weight, x, plan) : null;
    return [gx, weight0.requiresGrad ? weightGradient(gy, x, weight, plan) : null];
  },
  samples,
});
