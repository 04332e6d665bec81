/** @file The mean of the numbers under each window. */
import { defineOp } from '../define-op';
import { contiguous } from '../kernels/copy';
import { eachCell, type Windows } from '../kernels/windows';
import { empty, type Tensor } from '../tensor';
import { poolingWindows, type PoolingAttributes } from './max-pool2d';

export interface AvgPoolingAttributes extends PoolingAttributes {
  /** Whether the zeros of the border count in the mean; default true, as in PyTorch. */
  countIncludePad?: boolean;
}

/** 1 / (numbers that count) for each window place. */
function weights(w: Windows, countIncludePad: boolean): Float64Array {
  const counts = new Float64Array(w.output[0] * w.output[1]);
  if (countIncludePad) counts.fill(w.kernel[0] * w.kernel[1]);
  else eachCell(w, (place) => counts[place]!++);
  return counts.map((n) => 1 / n);
}

/** Average pooling of (..., height, width), in float64 and rounded once. */
export const avgPool2d = defineOp<[x: Tensor], AvgPoolingAttributes>({
  name: 'avgPool2d',
  signature: '(h,w)->(*)',
  formula: String.raw`Y_{y,x} = \frac{1}{|w|} \sum_{i,j} X_{s y + i - p,\, s x + j - p}`,
  gradient: String.raw`\bar X = \bar Y / |w| \text{ spread over each window}`,
  forward: ([x0], attrs) => {
    const x = contiguous(x0);
    const w = poolingWindows('avgPool2d', x, attrs);
    const z = empty([...x.shape.slice(0, -2), ...w.output], x.dtype);
    const share = weights(w, attrs.countIncludePad ?? true);
    const pixels = w.input[0] * w.input[1];
    const sums = new Float64Array(share.length);
    for (let o = 0, at = x.offset; o < z.size; o += share.length, at += pixels) {
      sums.fill(0);
      eachCell(w, (place, _, pixel) => (sums[place]! += x.data[at + pixel]!));
      for (let i = 0; i < share.length; i++) z.data[z.offset + o + i] = sums[i]! * share[i]!;
    }
    return z;
  },
  backward: (gy, [x], _, attrs) => {
    const g = contiguous(gy);
    const w = poolingWindows('avgPool2d', x, attrs);
    const z = empty(x.shape, x.dtype);
    const share = weights(w, attrs.countIncludePad ?? true);
    const pixels = w.input[0] * w.input[1];
    const sums = new Float64Array(pixels);
    for (let o = 0, at = z.offset; o < g.size; o += share.length, at += pixels) {
      sums.fill(0);
      eachCell(w, (place, _cell, pixel) => (sums[pixel]! += g.data[g.offset + o + place]! * share[place]!));
      z.data.set(sums, at);
    }
    return [z];
  },
  samples: [
    { shapes: [[1, 1, 4, 4]], attrs: { kernel: 2 } },
    { shapes: [[2, 2, 4, 6]], attrs: { kernel: [2, 2], stride: [2, 2] } },
    { shapes: [[2, 1, 5, 4]], attrs: { kernel: 2, stride: 1 } },
    { shapes: [[1, 2, 7, 6]], attrs: { kernel: 3, stride: 2, padding: 1 } },
    { shapes: [[1, 2, 7, 6]], attrs: { kernel: 3, stride: 2, padding: 1, countIncludePad: false } },
    { shapes: [[3, 5]], attrs: { kernel: [3, 2] } },
    { shapes: [[0, 1, 2, 2]], attrs: { kernel: 2 } },
  ],
});
