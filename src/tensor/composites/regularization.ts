/** @file Regularization by chance and by mixing. Chance comes in as a mask or a generator: nothing here draws on its own. */
import { tensor } from '../create';
import { add } from '../ops/add';
import { div } from '../ops/div';
import { indexSelect } from '../ops/index-select';
import { mul } from '../ops/mul';
import { where } from '../ops/where';
import type { Tensor } from '../tensor';

/** What dropout needs of a random generator (base/random.ts has one). */
export interface Uniform {
  uniform(): number;
}

/**
 * Inverted dropout (Srivastava et al. 2014): p is the probability of zeroing, PyTorch's convention, and what is kept is divided
 * by 1 - p. The source is a mask of zeros and ones (1 = keep), or a generator that draws one.
 */
export function dropout(x: Tensor, p: number, source: Tensor | Uniform): Tensor {
  const mask = 'uniform' in source ? drawMask(x, p, source) : source;
  const kept = mul(x, mask);
  return p >= 1 ? mul(kept, 0) : div(kept, 1 - p);
}

function drawMask(x: Tensor, p: number, random: Uniform): Tensor {
  const keep = new Float32Array(x.size);
  for (let i = 0; i < keep.length; i++) keep[i] = random.uniform() < p ? 0 : 1;
  return tensor(keep, { shape: x.shape, dtype: x.dtype });
}

export interface Mixed {
  x: Tensor;
  y: Tensor;
}

/** lam x + (1 - lam) x[perm], and the same for the targets (Zhang et al. 2018). */
export function mixup(x: Tensor, y: Tensor, perm: Tensor, lam: number): Mixed {
  const blend = (t: Tensor): Tensor => add(mul(t, lam), mul(indexSelect(t, perm), 1 - lam));
  return { x: blend(x), y: blend(y) };
}

/** A box [y0, y1, x0, x1) of each image pasted from x[perm]; targets mix by area (Yun et al. 2019). */
export function cutmix(x: Tensor, y: Tensor, perm: Tensor, box: readonly number[]): Mixed {
  const [y0, y1, x0, x1] = box as readonly [number, number, number, number];
  const [height, width] = x.shape.slice(-2) as [number, number];
  const inBox = (i: number): boolean => {
    const [row, column] = [Math.floor(i / width), i % width];
    return row >= y0 && row < y1 && column >= x0 && column < x1;
  };
  const mask = tensor(
    Array.from({ length: height * width }, (_, i) => (inBox(i) ? 1 : 0)),
    { shape: [height, width], dtype: 'int32' },
  );
  const lam = 1 - ((y1 - y0) * (x1 - x0)) / (height * width);
  return { x: where(mask, indexSelect(x, perm), x), y: mixup(y, y, perm, lam).y };
}
