/** @file The digits that both nets learn: drawn by our program, or from MNIST's files where the site has them. */
import type { Random } from '../../base/random';
import { digits, providedDataset, type Classified } from '../../nn';
import { SIDE, type Settings } from './params';

export const HELD_OUT = 200;
const FEWEST = 250;

export interface Data {
  train: Classified;
  held: Classified;
  /** Why these are drawn digits although others were asked for, in one sentence. */
  fault: string | null;
}

/** Mean of the part of the image from (top, left) on that one cell of the small image covers; edges count by their share. */
function covered(image: Float32Array, side: number, top: number, left: number, span: number): number {
  let sum = 0;
  for (let y = Math.floor(top); y < Math.min(side, top + span); y++) {
    const high = Math.min(y + 1, top + span) - Math.max(y, top);
    for (let x = Math.floor(left); x < Math.min(side, left + span); x++) {
      sum += high * (Math.min(x + 1, left + span) - Math.max(x, left)) * image[y * side + x]!;
    }
  }
  return sum / (span * span);
}

/** A square image on SIDE × SIDE cells, moved by whole cells; what leaves is lost, what enters is paper. */
function small(image: Float32Array, side: number, [down, right]: readonly [number, number], out: Float32Array): void {
  const span = side / SIDE;
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [row, column] = [Math.floor(i / SIDE) - down, (i % SIDE) - right];
    const inside = row >= 0 && column >= 0 && row < SIDE && column < SIDE;
    out[i] = inside ? covered(image, side, row * span, column * span, span) : 0;
  }
}

/** The examples at these places, shrunk and shifted. */
function prepared(from: Classified, places: Int32Array, shift: number, random: Random): Classified {
  const side = from.itemShape.at(-1)!;
  const x = new Float32Array(places.length * SIDE * SIDE); // (count, 1, 16, 16)
  const y = Int32Array.from(places, (place) => from.y[place]!);
  places.forEach((place, i) => {
    const image = from.x.subarray(place * side * side, (place + 1) * side * side);
    const by = [random.int(2 * shift + 1) - shift, random.int(2 * shift + 1) - shift] as const;
    small(image, side, by, x.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE));
  });
  return { x, y, count: places.length, itemShape: [1, SIDE, SIDE], classes: 10 };
}

function drawn(p: Settings, random: Random, fault: string | null): Data {
  const set = (count: number, of: Random): Classified => digits(of, { count, size: SIDE, jitter: { shift: p.shift / SIDE } });
  return { train: set(p.samples, random.fork('train')), held: set(HELD_OUT, random.fork('held out')), fault };
}

/** What speaks against these files as digits to learn, or null. */
function unfit({ count, itemShape, classes }: Classified): string | null {
  const [, height, width] = itemShape;
  if (height !== width || height! < SIDE)
    return `The images are ${height} × ${width} pixels; square ones of ${SIDE} or more are needed.`;
  if (classes > 10) return `There are labels up to ${classes - 1}; digits go from 0 to 9.`;
  return count < FEWEST ? `There are ${count} images; at least ${FEWEST} are needed.` : null;
}

/** Training set and held-out set. Where MNIST cannot be had, drawn digits and the reason. */
export function dataFor(p: Settings, random: Random): Data {
  if (p.data === 'drawn') return drawn(p, random, null);
  const given = providedDataset('mnist');
  const fault = given.ok ? unfit(given.dataset) : given.message;
  if (!given.ok || fault !== null) return drawn(p, random, fault);
  const order = random.fork('mnist').permutation(given.dataset.count);
  const held = order.subarray(0, HELD_OUT);
  const train = order.subarray(HELD_OUT, HELD_OUT + p.samples);
  return {
    held: prepared(given.dataset, held, p.shift, random.fork('shift held')),
    train: prepared(given.dataset, train, p.shift, random.fork('shift train')),
    fault: null,
  };
}
