/** @file The probability triangle: from three probabilities to a place in the plane and back. Corners A, B, C; the sides have length 1. */
import { log } from '../../base/math';

const HEIGHT = 0.8660254037844386; // √3 / 2

export const CORNERS = [
  { name: 'A', x: 0, y: 0 },
  { name: 'B', x: 1, y: 0 },
  { name: 'C', x: 0.5, y: HEIGHT },
] as const;

export interface Place {
  x: number;
  y: number;
}

/** The mean of the corners, weighted by the probabilities. */
export function placeOf(probs: ArrayLike<number>): Place {
  const [b, c] = [probs[1]!, probs[2]!];
  return { x: b + c / 2, y: c * HEIGHT };
}

/** No drag goes nearer to a side than this: on the side itself a score would be minus infinity. */
const MARGIN = 0.001;

/** The probabilities at a place; outside of the triangle, those of a place just inside. */
export function probsAt({ x, y }: Place): [number, number, number] {
  const c = y / HEIGHT;
  const b = x - c / 2;
  const inside = [1 - b - c, b, c].map((p) => Math.max(MARGIN, p));
  const total = inside.reduce((sum, p) => sum + p, 0);
  return [inside[0]! / total, inside[1]! / total, inside[2]! / total];
}

/** Scores in −10 … 10 whose softmax at temperature T is nearest to `probs`: T ln p, moved so that their middle is 0. */
export function scoresFor(probs: readonly number[], temperature: number): number[] {
  const raw = probs.map((p) => temperature * log(p));
  const middle = (Math.max(...raw) + Math.min(...raw)) / 2;
  return raw.map((score) => Number(Math.max(-10, Math.min(10, score - middle)).toFixed(4)));
}
