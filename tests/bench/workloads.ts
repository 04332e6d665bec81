/**
 * @file What is measured: each workload with its data, first weights and learning rate, the same numbers for every peer.
 * Images are (batch, channels, height, width); linear weights are (in, out), convolutions (out, in, height, width).
 */

export interface Numbers {
  readonly shape: number[];
  readonly data: Float32Array;
}

export interface Batch {
  readonly x: Numbers;
  /** Targets of a regression, or classes as one-hot rows. */
  readonly y: Numbers;
  /** Classes as indices; empty for a regression. */
  readonly labels: Int32Array;
}

export interface Workload {
  readonly id: WorkloadId;
  readonly learningRate: number;
  /** In the order of the layers: weight, bias; in W5 weight, scale, shift. */
  readonly params: Numbers[];
  readonly batches: Batch[];
}

export const descriptions = {
  W1: 'MLP 2-8-8-1, tanh, batch 10, half the mean squared error, SGD',
  W2: '50 layers of 64 tanh units, batch 64, mean squared error, SGD, std of all 50 weight gradients read each step',
  W3: 'MLP 256-128-64-10, ReLU, batch 64, softmax cross-entropy, SGD',
  W4: 'conv 3x3x8, ReLU, pool, conv 3x3x16, ReLU, pool, linear 10 on 28x28 images, batch 32, cross-entropy, SGD',
  W5: '20 layers of 100 (linear without bias, batch norm, ReLU), linear 10, batch 128, cross-entropy, SGD',
  O: '1,000 chained adds on 10 numbers, forward and backward',
  M64: 'matmul 64',
  M128: 'matmul 128',
  M256: 'matmul 256',
  M512: 'matmul 512',
} as const;
export type WorkloadId = keyof typeof descriptions;
export const workloadIds = Object.keys(descriptions) as WorkloadId[];

/** Layers of W2 and W5, adds of O. */
export const DEPTH = { W2: 50, W5: 20, O: 1000 } as const;
export const EPS = 1e-5;
const CLASSES = 10;

/** Uniform numbers in [0, 1): Mulberry32. The benchmark brings its own so that a change of the book's leaves it alone. */
function mulberry(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const filled = (shape: number[], f: (i: number) => number): Numbers => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((n, k) => n * k, 1) }, (_, i) => f(i)),
});

/** Draws the parts of a workload. */
class Source {
  readonly uniform: () => number;
  constructor(id: WorkloadId) {
    this.uniform = mulberry(1234 + (id.charCodeAt(1) || 0) * 7);
  }
  readonly normal = (): number => Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  normals(shape: number[], std = 1): Numbers {
    return filled(shape, () => this.normal() * std);
  }
  layer(inputs: number, outputs: number, std: number): Numbers[] {
    return [this.normals([inputs, outputs], std), filled([outputs], () => 0)];
  }
  layers(sizes: readonly number[], std: (inputs: number) => number): Numbers[] {
    return sizes.slice(1).flatMap((outputs, l) => this.layer(sizes[l]!, outputs, std(sizes[l]!)));
  }
  classified(count: number, shape: number[]): Batch[] {
    return Array.from({ length: count }, () => {
      const x = this.normals(shape);
      const labels = Int32Array.from({ length: shape[0]! }, () => Math.floor(this.uniform() * CLASSES));
      return { x, labels, y: filled([labels.length, CLASSES], (i) => (labels[Math.floor(i / CLASSES)] === i % CLASSES ? 1 : 0)) };
    });
  }
  regression(count: number, x: () => Numbers, y: (x: Numbers) => Numbers): Batch[] {
    return Array.from({ length: count }, () => {
      const inputs = x();
      return { x: inputs, y: y(inputs), labels: new Int32Array(0) };
    });
  }
}

const heStd = (inputs: number): number => Math.sqrt(2 / inputs);

function makeW1(s: Source): Omit<Workload, 'id'> {
  const params = s.layers([2, 8, 8, 1], (inputs) => 1 / Math.sqrt(inputs));
  const inner = (x: Numbers, i: number): boolean => x.data[2 * i]! ** 2 + x.data[2 * i + 1]! ** 2 < 1;
  const y = (x: Numbers): Numbers => filled([10, 1], (i) => (inner(x, i) ? 1 : -1));
  return { learningRate: 0.03, params, batches: s.regression(50, () => s.normals([10, 2]), y) };
}

function makeW2(s: Source): Omit<Workload, 'id'> {
  const params = s.layers(Array<number>(DEPTH.W2 + 1).fill(64), () => 1 / 8);
  const y = (): Numbers => filled([64, 64], () => 1.6 * s.uniform() - 0.8);
  return { learningRate: 0.05, params, batches: s.regression(4, () => s.normals([64, 64]), y) };
}

function makeW4(s: Source): Omit<Workload, 'id'> {
  const kernels = [
    s.normals([8, 1, 3, 3], heStd(9)),
    filled([8], () => 0),
    s.normals([16, 8, 3, 3], heStd(72)),
    filled([16], () => 0),
  ];
  const params = [...kernels, ...s.layer(784, 10, 1 / 28)];
  return { learningRate: 0.003, params, batches: s.classified(4, [32, 1, 28, 28]) };
}

function makeW5(s: Source): Omit<Workload, 'id'> {
  const hidden = Array.from({ length: DEPTH.W5 }, () => [
    s.normals([100, 100], heStd(100)),
    filled([100], () => 1),
    filled([100], () => 0),
  ]);
  return { learningRate: 0.002, params: [...hidden.flat(), ...s.layer(100, 10, 0.1)], batches: s.classified(4, [128, 100]) };
}

function makeParts(id: WorkloadId, s: Source): Omit<Workload, 'id'> {
  if (id === 'W1') return makeW1(s);
  if (id === 'W2') return makeW2(s);
  if (id === 'W3')
    return { learningRate: 0.03, params: s.layers([256, 128, 64, 10], heStd), batches: s.classified(4, [64, 256]) };
  if (id === 'W4') return makeW4(s);
  if (id === 'W5') return makeW5(s);
  if (id === 'O') return { learningRate: 0, params: [s.normals([10])], batches: [] };
  const n = Number(id.slice(1));
  return { learningRate: 0, params: [s.normals([n, n]), s.normals([n, n])], batches: [] };
}

export function makeWorkload(id: WorkloadId): Workload {
  return { id, ...makeParts(id, new Source(id)) };
}

/** Floating-point operations of one matmul step, or 0: M is reported as GFLOP/s. */
export function flopsOf(id: WorkloadId): number {
  return id.startsWith('M') ? 2 * Number(id.slice(1)) ** 3 : 0;
}
