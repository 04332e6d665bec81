/** @file Where the classifier is asked: the centre of the data, a ray out of it, rings around it, and a map. All in radii of the data. */
import { cos, exp, log, sin } from '../../base/math';

export interface Middle {
  centre: [number, number];
  /** Distance of the example farthest from the centre. */
  radius: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Mean of the examples (x₁, y₁, x₂, y₂, …), and the radius of the disc around it that holds them all. */
export function middleOf(x: Float32Array): Middle {
  const n = x.length / 2;
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < n; i++) {
    sumX += x[2 * i]!;
    sumY += x[2 * i + 1]!;
  }
  const centre: [number, number] = [sumX / n, sumY / n];
  let farthest = 0; // squared
  for (let i = 0; i < n; i++) farthest = Math.max(farthest, (x[2 * i]! - centre[0]) ** 2 + (x[2 * i + 1]! - centre[1]) ** 2);
  return { centre, radius: Math.sqrt(farthest) };
}

/** The point `distance` radii from the centre, in the direction of `angle` degrees. */
export function placeAt({ centre, radius }: Middle, angle: number, distance: number): Point {
  const radians = (angle * Math.PI) / 180;
  return { x: centre[0] + distance * radius * cos(radians), y: centre[1] + distance * radius * sin(radians) };
}

export function flat(points: readonly Point[]): Float32Array {
  return Float32Array.from(points.flatMap(({ x, y }) => [x, y]));
}

export const DIRECTIONS = 360;

/** One point a degree on the circle of `distance` radii. */
export function ring(middle: Middle, distance: number): Float32Array {
  return flat(Array.from({ length: DIRECTIONS }, (_, degree) => placeAt(middle, degree, distance)));
}

const [NEAREST, FARTHEST, STOPS] = [0.1, 100, 61];

/** Distances at equal ratios from 0.1 to 100 radii. */
export function rayDistances(): Float32Array {
  const ratio = log(FARTHEST / NEAREST) / (STOPS - 1);
  return Float32Array.from({ length: STOPS }, (_, i) => NEAREST * exp(i * ratio));
}

/** Cells of the map along each side. */
export const CELLS = 40;

/** Centres of the cells of a square window of half-width `half` radii, row by row from the lowest y. */
export function mapPoints(middle: Middle, half: number): Float32Array {
  const { centre, radius } = middle;
  const offset = (k: number): number => half * radius * ((2 * (k + 0.5)) / CELLS - 1);
  const points = new Float32Array(2 * CELLS * CELLS);
  for (let k = 0; k < CELLS * CELLS; k++) {
    points[2 * k] = centre[0] + offset(k % CELLS);
    points[2 * k + 1] = centre[1] + offset(Math.floor(k / CELLS));
  }
  return points;
}
