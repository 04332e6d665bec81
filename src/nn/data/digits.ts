/** @file Drawn digits: ten classes of pen strokes, each example shifted, turned, scaled, slanted and thickened a little. */
import { BookError } from '../../base/errors';
import { cos, sin } from '../../base/math';
import type { Random } from '../../base/random';
import type { Classified } from './dataset';
import { glyphs, type Stroke } from './glyphs';
import { renderStrokes } from './strokes';

/** How far examples of a class differ. Every amount is the largest (uniform) or, for `wobble`, a standard deviation. */
export interface DigitJitter {
  /** Shift, as a share of the image's side. */
  shift: number;
  /** Turn in radians. */
  rotation: number;
  /** Relative change of size, drawn apart for width and height. */
  scale: number;
  /** Slant: how far the top leans over, as a share of the height. */
  shear: number;
  /** Relative change of the pen's width. */
  thickness: number;
  /** Movement of each point of a stroke, as a share of the box. */
  wobble: number;
}

export const defaultJitter: DigitJitter = { shift: 0.06, rotation: 0.2, scale: 0.12, shear: 0.2, thickness: 0.35, wobble: 0.015 };
export const noJitter: DigitJitter = { shift: 0, rotation: 0, scale: 0, shear: 0, thickness: 0, wobble: 0 };

/** Digits fill this share of the image, so that a jittered one still fits (MNIST: 20 of 28 pixels). */
const FILL = 0.76;
const PEN = 0.085;

/** A random turn, slant, scale and shift about the middle of the box, then wobble. */
function distort(strokes: readonly Stroke[], random: Random, jitter: DigitJitter): Stroke[] {
  const spread = (amount: number) => random.uniform(-amount, amount);
  const angle = spread(jitter.rotation);
  const width = FILL * (1 + spread(jitter.scale));
  const height = FILL * (1 + spread(jitter.scale));
  const shear = spread(jitter.shear);
  const [shiftX, shiftY] = [spread(jitter.shift), spread(jitter.shift)];
  const [c, s] = [cos(angle), sin(angle)];
  const move = ([x, y]: readonly [number, number]): [number, number] => {
    const v = (y - 0.5 + random.normal(0, jitter.wobble)) * height;
    const u = (x - 0.5 + random.normal(0, jitter.wobble)) * width - shear * v;
    return [0.5 + shiftX + c * u - s * v, 0.5 + shiftY + s * u + c * v];
  };
  return strokes.map((stroke) => ({ ...stroke, points: stroke.points.map(move) }));
}

/** Draws one digit 0 … 9 as a size × size image into `out` from `offset`; returns `out`. */
export function drawDigit(
  digit: number,
  random: Random,
  size = 28,
  jitter: DigitJitter = defaultJitter,
  out: Float32Array = new Float32Array(size * size),
  offset = 0,
): Float32Array {
  const ways = glyphs[digit];
  if (!ways) throw new BookError(`drawDigit: there is no digit ${digit}, only 0 … 9`);
  const glyph = jitter.wobble > 0 ? ways[random.int(ways.length)]! : ways[0]!;
  const pen = PEN * (1 + random.uniform(-jitter.thickness, jitter.thickness));
  return renderStrokes(distort(glyph, random, jitter), size, pen, out, offset);
}

/**
 * A set of drawn digits. Example i shows digit `classes[i mod classes.length]` and has that position as its label.
 * @param options `size`: side in pixels (8 or more stay readable); `jitter`: parts of `DigitJitter` to change;
 *   `digits`: which digits, default all ten.
 * @returns x of shape (count, 1, size, size), 0 for paper to 1 for ink.
 */
export function digits(
  random: Random,
  options: { count?: number; size?: number; jitter?: Partial<DigitJitter>; digits?: readonly number[] } = {},
): Classified {
  const { count = 500, size = 28, digits: shown = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] } = options;
  if (!(Number.isInteger(count) && count >= 0)) throw new BookError(`digits: count must be a whole number, not ${count}`);
  if (!(Number.isInteger(size) && size > 0)) throw new BookError(`digits: size must be a positive whole number, not ${size}`);
  const jitter = { ...defaultJitter, ...options.jitter };
  const x = new Float32Array(count * size * size); // (count, 1, size, size)
  const y = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    y[i] = i % shown.length;
    // Every example has its own stream, so the first hundred are the same in a set of a hundred and in one of a thousand.
    drawDigit(shown[y[i]!]!, random.fork('digit', i), size, jitter, x, i * size * size);
  }
  return { x, y, count, itemShape: [1, size, size], classes: shown.length };
}
