/** @file The book's own core, used as a lesson's experiment uses it: methods of tensors, one scope a step. */
import * as t from '../../../src/tensor';
import type { Tensor } from '../../../src/tensor';
import { forMatmuls, type Peer, type Trainer } from '../peer';
import { DEPTH, EPS, type Numbers, type Workload } from '../workloads';

const load = ({ data, shape }: Numbers, requiresGrad = false): Tensor => t.tensor(data, { shape, requiresGrad });

function stdOf(g: Tensor): number {
  let [sum, squares] = [0, 0];
  for (let i = g.offset, end = g.offset + g.size; i < end; i++) {
    const v = g.data[i]!;
    sum += v;
    squares += v * v;
  }
  const mean = sum / g.size;
  return Math.sqrt(Math.max(0, squares / g.size - mean * mean));
}

/** SGD on a loss; `target` says whether the loss wants classes or numbers. */
function trainer(w: Workload, lossOf: (p: Tensor[], x: Tensor, y: Tensor) => Tensor, withStats = false): Trainer {
  const params = w.params.map((p) => load(p, true));
  const batches = w.batches.map(({ x, y, labels }) => [load(x), labels.length > 0 ? t.tensor(labels) : load(y)] as const);
  let stats: number[] = [];
  const step = (i: number): number =>
    t.scope(() => {
      const [x, y] = batches[i % batches.length]!;
      const loss = lossOf(params, x, y);
      loss.backward();
      if (withStats) stats = params.filter((_, k) => k % 2 === 0).map((p) => stdOf(p.grad!));
      for (const p of params) {
        t.addScaled(p, p.grad!, -w.learningRate);
        p.zeroGrad();
      }
      return loss.item();
    });
  return { step, stats: () => stats };
}

/** All layers of a multilayer perceptron; `last` says whether the activation follows the last one too. */
function mlp(p: Tensor[], x: Tensor, activation: (a: Tensor) => Tensor, last: boolean): Tensor {
  let a = x;
  for (let l = 0; l < p.length; l += 2) {
    a = a.matmul(p[l]!).add(p[l + 1]!);
    if (last || l + 2 < p.length) a = activation(a);
  }
  return a;
}

function convNet(p: Tensor[], x: Tensor): Tensor {
  const block = (a: Tensor, weight: Tensor, bias: Tensor): Tensor =>
    t.maxPool2d(t.relu(t.conv2d(a, weight, { bias, padding: 1 })), { kernel: 2 });
  const maps = block(block(x, p[0]!, p[1]!), p[2]!, p[3]!); // (batch, 16, 7, 7)
  return t.flatten(maps).matmul(p[4]!).add(p[5]!);
}

function normNet(p: Tensor[], x: Tensor): Tensor {
  let a = x;
  for (let l = 0; l < DEPTH.W5; l++) {
    const z = t.standardize(a.matmul(p[3 * l]!), { axis: 0, eps: EPS });
    a = z
      .mul(p[3 * l + 1]!)
      .add(p[3 * l + 2]!)
      .relu();
  }
  return a.matmul(p[3 * DEPTH.W5]!).add(p[3 * DEPTH.W5 + 1]!);
}

function chain(w: Workload): Trainer {
  const x = load(w.params[0]!, true);
  const step = (): number =>
    t.scope(() => {
      x.zeroGrad();
      let y = x;
      for (let k = 0; k < DEPTH.O; k++) y = y.add(x);
      y.sum().backward();
      return x.grad!.at(0);
    });
  return { step };
}

function product(w: Workload): Trainer {
  const [a, b] = w.params.map((p) => load(p)) as [Tensor, Tensor];
  const step = (): number => t.scope(() => a.matmul(b).at(0, 0));
  return { step, result: () => a.matmul(b).toArray() };
}

export default {
  init: () => Promise.resolve(),
  workloads: {
    W1: (w) => trainer(w, (p, x, y) => t.mseLoss(mlp(p, x, t.tanh, true), y).mul(0.5)),
    W2: (w) => trainer(w, (p, x, y) => t.mseLoss(mlp(p, x, t.tanh, true), y), true),
    W3: (w) => trainer(w, (p, x, y) => t.crossEntropy(mlp(p, x, t.relu, false), y)),
    W4: (w) => trainer(w, (p, x, y) => t.crossEntropy(convNet(p, x), y)),
    W5: (w) => trainer(w, (p, x, y) => t.crossEntropy(normNet(p, x), y)),
    O: chain,
    ...forMatmuls(product),
  },
} satisfies Peer;
