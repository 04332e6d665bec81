/** @file One convolution of one image, in float64 by the core: padded image, output, columns, and the way back from one output. */
import { conv2d, flip, indexSelect, pad, reshape, slice, sum, tensor, type Tensor } from '../../tensor';
import { placesAlong, type Sliding } from '../shared/sliding';
import type { Settings } from './params';

type Geometry = Pick<Settings, 'image' | 'kernel' | 'padding' | 'stride' | 'dilation'>;

/** The two sides, rows first. */
export function sidesOf({ image, kernel, padding, stride, dilation }: Geometry): [rows: Sliding, columns: Sliding] {
  const side = (size: number, of: number): Sliding => ({ size, kernel: of, padding, stride, dilation });
  return [side(image.length, kernel.length), side(image[0]!.length, kernel[0]!.length)];
}

/** Index of the pixel that stands at position i of a padded side: mirrored without repeating the edge, or round again. */
function sourceOf(i: number, size: number, border: 'reflect' | 'circular'): number {
  if (border === 'circular') return ((i % size) + size) % size;
  const period = Math.max(1, 2 * (size - 1));
  const at = ((i % period) + period) % period;
  return at < size ? at : period - at;
}

/** x (rows, columns) with its border: zeros are added, other borders picked from the image, so that gradients find back. */
export function padded(x: Tensor, padding: number, border: Settings['border']): Tensor {
  if (border === 'zero') return pad(x, { padding: [padding, padding, padding, padding] });
  return [0, 1].reduce((image, axis) => {
    const size = x.shape[axis]!;
    const from = Array.from({ length: size + 2 * padding }, (_, i) => sourceOf(i - padding, size, border));
    return indexSelect(image, tensor(from, { dtype: 'int32' }), { axis });
  }, x);
}

export interface Slide {
  /** (rows, columns) of the image, a leaf. */
  x: Tensor;
  /** With its border. */
  wide: Tensor;
  /** (kernel rows, kernel columns) as applied: turned if asked for. */
  kernel: Tensor;
  /** (output rows, output columns), or null where the window fits nowhere. */
  output: Tensor | null;
}

/** Slides the kernel over the image. */
export function slide(p: Settings): Slide {
  const x = tensor(p.image, { dtype: 'float64', requiresGrad: true }); // (rows, columns)
  const given = tensor(p.kernel, { dtype: 'float64' });
  const kernel = p.flip ? flip(given, [0, 1]) : given;
  const wide = padded(x, p.padding, p.border);
  const [rows, columns] = sidesOf(p).map(placesAlong) as [number, number];
  if (rows === 0 || columns === 0) return { x, wide, kernel, output: null };
  const { stride, dilation } = p;
  const bias = tensor([p.bias], { dtype: 'float64' });
  const y = conv2d(reshape(wide, [1, 1, ...wide.shape]), reshape(kernel, [1, 1, ...kernel.shape]), { stride, dilation, bias });
  return { x, wide, kernel, output: reshape(y, [rows, columns]) };
}

/** ∂y/∂x of the output at (row, column): 0 for every pixel that this output does not see. */
export function reachedBy({ x, output }: Slide, row: number, column: number): Float64Array {
  x.zeroGrad();
  sum(
    slice(output!, [
      [row, row + 1],
      [column, column + 1],
    ]),
  ).backward();
  return Float64Array.from(x.grad!.toArray());
}

/** im2col: (kernel cells, places), each place's window as a column. */
export function columnsOf({ wide, kernel, output }: Slide, { stride, dilation }: Geometry): Float64Array {
  const [kernelRows, kernelColumns] = kernel.shape as [number, number];
  const [rows, columns] = output!.shape as [number, number];
  const [values, across] = [wide.toArray(), wide.shape[1]!];
  const found = new Float64Array(kernelRows * kernelColumns * rows * columns);
  for (let at = 0; at < found.length; at++) {
    const [cell, place] = [Math.floor(at / (rows * columns)), at % (rows * columns)];
    const y = Math.floor(place / columns) * stride + Math.floor(cell / kernelColumns) * dilation;
    const x = (place % columns) * stride + (cell % kernelColumns) * dilation;
    found[at] = values[y * across + x]!;
  }
  return found;
}
