/** @file Labelled points in the plane: spirals, moons, circles, xor, blobs. Example i has class i mod classes: prefixes are balanced. */
import { BookError } from '../../base/errors';
import { cos, sin } from '../../base/math';
import type { Random } from '../../base/random';
import type { Classified } from './dataset';

/** Options every set of points takes. `noise` is the standard deviation added to both coordinates. */
export interface PointOptions {
  /** Points over all classes together. */
  count?: number;
  noise?: number;
}

/** Place of example `i` along its class: 0 for the first, 1 for the last. */
const along = (i: number, count: number, classes: number): number => {
  const last = Math.ceil((count - (i % classes)) / classes) - 1;
  return last > 0 ? Math.floor(i / classes) / last : 0;
};

function collect(
  random: Random,
  { count = 200, noise = 0 }: PointOptions,
  classes: number,
  place: (t: number, label: number) => [number, number],
): Classified {
  if (!(Number.isInteger(count) && count >= 0)) throw new BookError(`data: count must be a whole number, not ${count}`);
  if (!(Number.isInteger(classes) && classes > 0)) throw new BookError(`data: there must be at least one class, not ${classes}`);
  const x = new Float32Array(2 * count); // (count, 2)
  const y = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % classes;
    const [first, second] = place(along(i, count, classes), label);
    x[2 * i] = first + random.normal(0, noise);
    x[2 * i + 1] = second + random.normal(0, noise);
    y[i] = label;
  }
  return { x, y, count, itemShape: [2], classes };
}

/** Interleaved arms that wind `turns` times round the origin and end at radius 1, as in CS231n. */
export function spirals(random: Random, options: PointOptions & { arms?: number; turns?: number } = {}): Classified {
  const { arms = 2, turns = 1, noise = 0.02 } = options;
  return collect(random, { ...options, noise }, arms, (t, arm) => {
    const radius = 0.05 + 0.95 * t;
    const angle = 2 * Math.PI * (turns * t + arm / arms);
    return [radius * cos(angle), radius * sin(angle)];
  });
}

/** Two half circles of radius 1 that reach into each other: the points of scikit-learn's `make_moons`, before its noise. */
export function moons(random: Random, options: PointOptions = {}): Classified {
  return collect(random, { noise: 0.1, ...options }, 2, (t, label) => {
    const angle = Math.PI * t;
    return label === 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)];
  });
}

/** A circle of radius 1 (class 0) round one of radius `factor` (class 1), as scikit-learn's `make_circles`. */
export function circles(random: Random, options: PointOptions & { factor?: number } = {}): Classified {
  const { factor = 0.5 } = options;
  return collect(random, { noise: 0.05, ...options }, 2, (_, label) => {
    const angle = random.uniform(0, 2 * Math.PI);
    const radius = label === 0 ? 1 : factor;
    return [radius * cos(angle), radius * sin(angle)];
  });
}

/** The square −1 … 1: class 0 where both signs agree, class 1 where they differ. No point is nearer to an axis than `margin`. */
export function xor(random: Random, options: PointOptions & { margin?: number } = {}): Classified {
  const { margin = 0.1 } = options;
  return collect(random, options, 2, (_, label) => {
    const sign = random.uniform() < 0.5 ? -1 : 1;
    const first = sign * random.uniform(margin, 1);
    return [first, (label === 0 ? sign : -sign) * random.uniform(margin, 1)];
  });
}

/** Gaussian clouds of standard deviation `noise` round `centers`; without centers, `classes` of them evenly on a circle of radius 1. */
export function blobs(
  random: Random,
  options: PointOptions & { classes?: number; centers?: readonly (readonly [number, number])[] } = {},
): Classified {
  const classes = options.centers?.length ?? options.classes ?? 3;
  const onCircle = (label: number): [number, number] => {
    const angle = 2 * Math.PI * (label / classes + 0.25); // the first cloud is at the top
    return [cos(angle), sin(angle)];
  };
  return collect(random, { noise: 0.25, ...options }, classes, (_, label) => {
    const center = options.centers?.[label];
    return center ? [center[0], center[1]] : onCircle(label);
  });
}

/** The planar sets by name, for experiments that offer the reader a choice. */
export const pointSets = { spirals, moons, circles, xor, blobs } as const;
