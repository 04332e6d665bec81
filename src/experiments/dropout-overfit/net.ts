/** @file The net of the dropout-overfit experiment: two ReLU layers, each followed by dropout, on a few noisy points of two classes. */
import type { Random } from '../../base/random';
import { accuracy, applyDropout, applyLinear, gridPoints, init, makeLinear, moons, toTensors, type Linear } from '../../nn';
import { crossEntropy, noGrad, relu, softmax, type Tensor } from '../../tensor';

export interface Net {
  first: Linear; // (width, 2)
  second: Linear; // (width, width)
  out: Linear; // (2, width)
}

export interface Labelled {
  x: Tensor; // (examples, 2)
  y: Tensor; // (examples), int32
}

export const VALIDATION = 400;
/** The plane of the picture, in cells of one sixth. */
export const SPAN = { x: [-2, 3], y: [-1.75, 2.25] } as const;
export const [COLUMNS, ROWS] = [25, 20];
const GRID = gridPoints(SPAN.x, SPAN.y, COLUMNS, ROWS);

export function makeNet(width: number, random: Random): Net {
  const layer = (inputs: number, outputs: number, name: string): Linear =>
    makeLinear(inputs, outputs, random.fork(name), { init: init.heNormal(), bias: init.zeros });
  return { first: layer(2, width, 'first'), second: layer(width, width, 'second'), out: layer(width, 2, 'out') };
}

export const drawPoints = (count: number, noise: number, random: Random): Labelled => toTensors(moons(random, { count, noise }));

/** Scores of both classes (examples, 2). With a generator in training mode: masks are drawn; without in evaluation mode: all units. */
export function forward(net: Net, x: Tensor, drop: number, masks: Random | null): Tensor {
  const left = (h: Tensor): Tensor => (masks ? applyDropout(h, drop, masks, { training: true }) : h);
  const first = left(relu(applyLinear(net.first, x))); // (examples, width)
  const second = left(relu(applyLinear(net.second, first)));
  return applyLinear(net.out, second);
}

/** Mean cross-entropy in nats and share right, in evaluation mode. */
export function evaluate(net: Net, { x, y }: Labelled): { loss: number; right: number } {
  return noGrad(() => {
    const scores = forward(net, x, 0, null);
    return { loss: crossEntropy(scores, y).item(), right: accuracy(scores, y.toArray()) };
  });
}

/** Probability of class B on the cells of the plane, row by row from the lowest y. */
export function mapOf(net: Net): Float32Array {
  const p = noGrad(() => softmax(forward(net, GRID, 0, null), { axis: 1 })).toArray();
  return Float32Array.from({ length: COLUMNS * ROWS }, (_, cell) => p[2 * cell + 1]!);
}

/** Share right on `data` when the probabilities of `passes` passes in training mode are averaged. */
export function averagedRight(
  net: Net,
  { x, y }: Labelled,
  { drop, passes }: { drop: number; passes: number },
  random: Random,
): number {
  const sums = new Float64Array(2 * y.size);
  for (let pass = 0; pass < passes; pass++) {
    const p = noGrad(() => softmax(forward(net, x, drop, random.fork(pass)), { axis: 1 })).toArray();
    sums.forEach((_, i) => (sums[i]! += p[i]!));
  }
  const classes = y.toArray();
  let hits = 0;
  for (let i = 0; i < y.size; i++) hits += sums[2 * i + 1]! > sums[2 * i]! === (classes[i] === 1) ? 1 : 0;
  return hits / y.size;
}
