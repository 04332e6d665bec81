/** @file The three classes and the points that the reader finds on the plane at first. */
import type { Point } from '../../base/params';
import { random } from '../../base/random';

export const CLASSES = ['a', 'b', 'c'] as const;
export type Class = (typeof CLASSES)[number];

/** Middles of three clouds that touch: a perfect score needs no luck, but one or two points lie across a border. */
const MIDDLES: Record<Class, [number, number]> = { a: [-1.6, 1.2], b: [1.7, 1.3], c: [0.1, -1.8] };
const EACH = 10;
const SPREAD = 0.75;

/** Ten points a class, drawn once from a fixed key, so that they are the same in every run and link. */
export function defaultPoints(): Point[] {
  return CLASSES.flatMap((name) => {
    const chance = random(3, 'logistic-classifier', 'points', name);
    const [x, y] = MIDDLES[name];
    return Array.from({ length: EACH }, () => ({ x: chance.normal(x, SPREAD), y: chance.normal(y, SPREAD), class: name }));
  });
}
