/**
 * @file Images as columns (im2col) and back: each window becomes a column, so that a convolution is one matrix product.
 * Chellapilla, Puri and Simard 2006.
 */
import type { NumberArray } from '../dtype';
import type { Windows } from './windows';

/** First and last + 1 output place whose pixel at this kernel cell lies inside the image. */
function inside(size: number, out: number, stride: number, shift: number): [number, number] {
  const first = shift >= 0 ? 0 : Math.ceil(-shift / stride);
  const last = Math.min(out, Math.floor((size - 1 - shift) / stride) + 1);
  return [Math.min(first, out), Math.max(last, Math.min(first, out))];
}

/** Rows (channel, cell) and columns (place): C[row][place] = pixel under that cell, 0 in the padding. */
export function imageToColumns(X: NumberArray, at: number, channels: number, w: Windows, C: NumberArray, to: number): void {
  const [height, width] = w.input;
  const [oh, ow] = w.output;
  let row = to;
  for (let c = 0; c < channels; c++) {
    const image = at + c * height * width;
    for (let ky = 0; ky < w.kernel[0]; ky++) {
      const dy = ky * w.dilation[0] - w.padding[0];
      for (let kx = 0; kx < w.kernel[1]; kx++, row += oh * ow) {
        const dx = kx * w.dilation[1] - w.padding[1];
        const [x0, x1] = inside(width, ow, w.stride[1], dx);
        for (let oy = 0; oy < oh; oy++) {
          const y = oy * w.stride[0] + dy;
          const o = row + oy * ow;
          if (y < 0 || y >= height) {
            C.fill(0, o, o + ow);
            continue;
          }
          for (let ox = 0; ox < x0; ox++) C[o + ox] = 0;
          for (let ox = x0, p = image + y * width + x0 * w.stride[1] + dx; ox < x1; ox++, p += w.stride[1]) C[o + ox] = X[p]!;
          for (let ox = x1; ox < ow; ox++) C[o + ox] = 0;
        }
      }
    }
  }
}

/** Adds every column back to the pixels it came from: the transpose of imageToColumns. */
export function addColumnsToImage(C: NumberArray, from: number, channels: number, w: Windows, X: NumberArray, at: number): void {
  const [height, width] = w.input;
  const [oh, ow] = w.output;
  let row = from;
  for (let c = 0; c < channels; c++) {
    const image = at + c * height * width;
    for (let ky = 0; ky < w.kernel[0]; ky++) {
      const dy = ky * w.dilation[0] - w.padding[0];
      for (let kx = 0; kx < w.kernel[1]; kx++, row += oh * ow) {
        const dx = kx * w.dilation[1] - w.padding[1];
        const [x0, x1] = inside(width, ow, w.stride[1], dx);
        for (let oy = 0; oy < oh; oy++) {
          const y = oy * w.stride[0] + dy;
          if (y < 0 || y >= height) continue;
          const o = row + oy * ow;
          for (let ox = x0, p = image + y * width + x0 * w.stride[1] + dx; ox < x1; ox++, p += w.stride[1])
            X[p] = X[p]! + C[o + ox]!;
        }
      }
    }
  }
}
