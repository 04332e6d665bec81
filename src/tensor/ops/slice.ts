/** @file Parts of a tensor as a view. */
import { defineOp, shapeError } from '../define-op';
import { placed } from '../kernels/place';
import type { Shape } from '../shape';
import { viewOf, type Tensor } from '../tensor';

/** [start, end, step] of one dim: negative places count from the end, null means "from the start" or "to the end". */
export type Range = readonly [start?: number | null, end?: number | null, step?: number] | null;

/** First place and count of a range in a dim of size n, by Python's rules for a positive step. */
function resolve(range: Range, n: number, x: Tensor): { first: number; count: number; step: number } {
  const [start, end, step = 1] = range ?? [];
  if (!Number.isInteger(step) || step < 1)
    throw shapeError('slice', `a step must be a positive whole number, not ${step}`, x.shape);
  const bound = (place: number): number => Math.min(Math.max(place < 0 ? place + n : place, 0), n);
  const first = bound(start ?? 0);
  const last = bound(end ?? n);
  return { first, count: Math.max(0, Math.ceil((last - first) / step)), step };
}

function sliceView(x: Tensor, ranges: readonly Range[]): Tensor {
  if (ranges.length > x.ndim) throw shapeError('slice', `${ranges.length} ranges for ${x.ndim} dims`, x.shape);
  const shape: number[] = [];
  const strides: number[] = [];
  let offset = x.offset;
  x.shape.forEach((n, d) => {
    const { first, count, step } = resolve(ranges[d] ?? null, n, x);
    if (count > 0) offset += first * x.strides[d]!;
    shape.push(count);
    strides.push(x.strides[d]! * step);
  });
  return viewOf(x, shape, strides, offset);
}

/** The elements in the given ranges, one range a dim (missing ones take everything): `x.slice([[1, 3], null, [0, -1, 2]])`. */
export const slice = defineOp<[x: Tensor], readonly Range[]>({
  name: 'slice',
  signature: '(*)->(*)',
  kinds: ['any'],
  formula: String.raw`y_i = x_{s + i t}`,
  gradient: String.raw`\bar x_{s + i t} = \bar y_i,\ 0 \text{ elsewhere}`,
  forward: ([x], ranges) => sliceView(x, ranges),
  backward: (gy, [x], _, ranges) => [placed(gy, x.shape as Shape, (z) => sliceView(z, ranges))],
  samples: [
    { shapes: [[6]], attrs: [[1, 4]] },
    { shapes: [[6, 5]], attrs: [[1, 5, 1]] },
    {
      shapes: [[6, 8]],
      attrs: [
        [-2, null, 1],
        [null, -1, 1],
      ],
    },
    {
      shapes: [[6, 8]],
      attrs: [
        [0, 6, 2],
        [1, 7, 3],
      ],
    },
    { shapes: [[3, 2, 4]], attrs: [null, [0, 1]] },
    { shapes: [[4]], attrs: [[3, 1]] },
  ],
});
