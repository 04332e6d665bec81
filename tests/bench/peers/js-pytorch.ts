/**
 * @file js-pytorch on its CPU: nested JavaScript arrays. It has no tanh, convolution or SGD; tanh is composed from exp, SGD is
 * a loop, and W4 is left out. Its pow and its mean along kept dims have faulty gradients, which the code below avoids.
 */
import { torch } from 'js-pytorch';
import { forMatmuls, type Peer, type Trainer } from '../peer';
import { DEPTH, EPS, type Numbers, type Workload } from '../workloads';

type Value = ReturnType<typeof torch.tensor>;
type Nested = number | Nested[];

function nested({ data, shape }: Numbers, dim = 0, at = 0): Nested {
  if (dim === shape.length) return data[at]!;
  const step = shape.slice(dim + 1).reduce((n, k) => n * k, 1);
  return Array.from({ length: shape[dim]! }, (_, i) => nested({ data, shape }, dim + 1, at + i * step));
}

const tanh = (x: Value): Value => torch.add(torch.div(-2, torch.add(torch.exp(torch.mul(x, 2)), 1)), 1);
const affine = (a: Value, weight: Value, bias: Value): Value => torch.add(torch.matmul(a, weight), bias);
const relu = (x: Value): Value => new torch.nn.ReLU().forward(x);
const crossEntropy = (x: Value, y: Value): Value => new torch.nn.CrossEntropyLoss().forward(x, y);
const squaredError = (a: Value, y: Value): Value => torch.mean(torch.mean(torch.pow(torch.add(a, torch.neg(y)), 2), 1), 0);

function descend(p: Nested[], g: Nested[], rate: number): void {
  p.forEach((v, i) => {
    if (typeof v === 'number') p[i] = v - rate * (g[i] as number);
    else descend(v, g[i] as Nested[], rate);
  });
}

function stdOf(rows: number[][]): number {
  const values = rows.flat();
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
}

function trainer(w: Workload, lossOf: (p: Value[], x: Value, y: Value) => Value, withStats = false): Trainer {
  const params: Value[] = w.params.map((p) => torch.tensor(nested(p), true));
  const batches = w.batches.map(
    ({ x, y, labels }) => [torch.tensor(nested(x)), torch.tensor(labels.length > 0 ? [...labels] : nested(y))] as const,
  );
  let stats: number[] = [];
  const step = (i: number): number => {
    const [x, y] = batches[i % batches.length]!;
    const loss = lossOf(params, x, y);
    loss.backward();
    if (withStats) stats = params.filter((_, k) => k % 2 === 0).map((p) => stdOf(p.grad));
    for (const p of params) {
      descend(p._data, p.grad, w.learningRate);
      p.zero_grad();
      p.children = [];
    }
    return Array.isArray(loss.data) ? loss.data.flat(9)[0] : loss.data;
  };
  return { step, stats: () => stats };
}

function mlp(p: Value[], x: Value, activation: (a: Value) => Value, last: boolean): Value {
  let a = x;
  for (let l = 0; l < p.length; l += 2) {
    a = affine(a, p[l], p[l + 1]);
    if (last || l + 2 < p.length) a = activation(a);
  }
  return a;
}

function normNet(p: Value[], x: Value): Value {
  let a = x;
  for (let l = 0; l < DEPTH.W5; l++) {
    const z = torch.matmul(a, p[3 * l]);
    const centred = torch.add(z, torch.neg(torch.mean(z, 0)));
    const scale = torch.div(1, torch.sqrt(torch.add(torch.mean(torch.pow(centred, 2), 0), EPS)));
    a = relu(torch.add(torch.mul(torch.mul(centred, scale), p[3 * l + 1]), p[3 * l + 2]));
  }
  return affine(a, p[3 * DEPTH.W5], p[3 * DEPTH.W5 + 1]);
}

function chain(w: Workload): Trainer {
  const x = torch.tensor([...w.params[0]!.data], true);
  const step = (): number => {
    let y = x;
    for (let k = 0; k < DEPTH.O; k++) y = torch.add(y, x);
    y.backward();
    const gradient: number = x.grad[0];
    x.zero_grad();
    x.children = [];
    return gradient;
  };
  return { step };
}

function product(w: Workload): Trainer {
  const [a, b] = w.params.map((p) => torch.tensor(nested(p)));
  let c: Value;
  const step = (): number => {
    c = torch.matmul(a, b);
    return c.data[0][0];
  };
  return { step, result: () => c.data.flat() };
}

export default {
  init: () => Promise.resolve(),
  workloads: {
    W1: (w) => trainer(w, (p, x, y) => torch.mul(squaredError(mlp(p, x, tanh, true), y), 0.5)),
    W2: (w) => trainer(w, (p, x, y) => squaredError(mlp(p, x, tanh, true), y), true),
    W3: (w) => trainer(w, (p, x, y) => crossEntropy(mlp(p, x, relu, false), y)),
    W5: (w) => trainer(w, (p, x, y) => crossEntropy(normNet(p, x), y)),
    O: chain,
    ...forMatmuls(product),
  },
} satisfies Peer;
