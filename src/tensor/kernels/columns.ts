/**
 * @file Images as columns (im2col) and back: each window becomes a column, so that a convolution is one matrix product.
 * Chellapilla, Puri and Simard 2006.
 */
import type { Tensor } from '../tensor';
import { kernels } from './table';
import type { Pair, Windows } from './windows';

/** First and last + 1 output place whose pixel at this kernel cell lies inside the image. */
function inside(size: number, out: number, stride: number, shift: number): Pair {
  const first = shift >= 0 ? 0 : Math.ceil(-shift / stride);
  const last = Math.min(out, Math.floor((size - 1 - shift) / stride) + 1);
  return [Math.min(first, out), Math.max(last, Math.min(first, out))];
}

/** One kernel cell: `rows` by `n` pixels of the image, and the part of its row of columns that they belong to. */
type Visit = (pixel: number, pixelRow: number, place: number, placeRow: number, n: number, rows: number) => void;

/** Calls f for every channel and kernel cell with the places where the window meets the image, not its border. */
function eachPatch(image: number, channels: number, w: Windows, columns: number, f: Visit): void {
  const [height, width] = w.input;
  const [oh, ow] = w.output;
  let row = columns;
  for (let c = 0; c < channels; c++) {
    const channel = image + c * height * width;
    for (let ky = 0; ky < w.kernel[0]; ky++) {
      const dy = ky * w.dilation[0] - w.padding[0];
      const [y0, y1] = inside(height, oh, w.stride[0], dy);
      for (let kx = 0; kx < w.kernel[1]; kx++, row += oh * ow) {
        const dx = kx * w.dilation[1] - w.padding[1];
        const [x0, x1] = inside(width, ow, w.stride[1], dx);
        const pixel = channel + (y0 * w.stride[0] + dy) * width + x0 * w.stride[1] + dx;
        if (x1 > x0 && y1 > y0) f(pixel, w.stride[0] * width, row + y0 * ow + x0, ow, x1 - x0, y1 - y0);
      }
    }
  }
}

const serves = (x: Tensor, y: Tensor, w: Windows): boolean => w.stride[1] === 1 && x.storage.resident && y.storage.resident;

/**
 * Rows (channel, cell) and columns (place) of the image at a place in X: C[row][place] = pixel under that cell. Numbers in the
 * padding are left as they are, so that C must be zero there.
 */
export function imageToColumns(X: Tensor, at: number, channels: number, w: Windows, C: Tensor): void {
  const table = serves(X, C, w) ? kernels() : null;
  const [from, to, step] = [X.data, C.data, w.stride[1]];
  eachPatch(at, channels, w, C.offset, (pixel, pixelRow, place, placeRow, n, rows) => {
    if (table) return table.copyRows(4 * pixel, 4 * pixelRow, 4 * place, 4 * placeRow, n, rows);
    for (let y = 0; y < rows; y++) {
      for (let i = 0, p = pixel + y * pixelRow, o = place + y * placeRow; i < n; i++, p += step) to[o + i] = from[p]!;
    }
  });
}

/** Adds every column back to the pixels it came from: the transpose of imageToColumns. */
export function addColumnsToImage(C: Tensor, channels: number, w: Windows, X: Tensor, at: number): void {
  const table = serves(X, C, w) ? kernels() : null;
  const [from, to, step] = [C.data, X.data, w.stride[1]];
  eachPatch(at, channels, w, C.offset, (pixel, pixelRow, place, placeRow, n, rows) => {
    if (table) return table.addRows(4 * place, 4 * placeRow, 4 * pixel, 4 * pixelRow, n, rows);
    for (let y = 0; y < rows; y++) {
      for (let i = 0, p = pixel + y * pixelRow, o = place + y * placeRow; i < n; i++, p += step) to[p] = to[p]! + from[o + i]!;
    }
  });
}
