/** @file jax-js on its WebAssembly device, the whole step (value, gradient, update) compiled by one jit, its only fast way. */
import * as jax from '@jax-js/jax';
import { forMatmuls, type Peer, type Trainer } from '../peer';
import { DEPTH, EPS, type Numbers, type Workload } from '../workloads';

const { numpy: np, jit, valueAndGrad, grad, nn } = jax;
type Value = ReturnType<typeof np.array>;
type Loss = (params: Value[], x: Value, y: Value) => Value;

const load = ({ data, shape }: Numbers): Value => np.array(data).reshape(shape);
const affine = (a: Value, weight: Value, bias: Value): Value => np.dot(a, weight).add(bias);
const squaredError = (a: Value, y: Value): Value => np.square(a.sub(y)).mean();
const crossEntropy = (logits: Value, y: Value, batch: number): Value =>
  nn
    .logSoftmax(logits)
    .mul(y)
    .sum()
    .mul(-1 / batch);

// A call uses its arguments up; `.ref` keeps one for later.
function trainer(w: Workload, lossOf: Loss, withStats = false): Trainer {
  let params = w.params.map(load);
  const batches = w.batches.map(({ x, y }) => [load(x), load(y)] as const);
  const gradient = valueAndGrad(lossOf);
  const update = jit((p: Value[], x: Value, y: Value) => {
    const [loss, g] = gradient(
      p.map((v) => v.ref),
      x,
      y,
    );
    const weights = (g as Value[]).filter((_, k) => k % 2 === 0);
    const stats = withStats ? [np.stack(weights.map((v) => np.std(v.ref)))] : [];
    return [p.map((v, k) => v.sub(g[k].mul(w.learningRate))), loss, stats];
  });
  let latest: ArrayLike<number> = [];
  const step = (i: number): number => {
    const [x, y] = batches[i % batches.length]!;
    const [next, loss, stats] = update(params, x.ref, y.ref);
    params = next;
    if (withStats) latest = stats[0].dataSync();
    return loss.dataSync()[0];
  };
  return { step, stats: () => latest };
}

function mlp(p: Value[], x: Value, activation: (a: Value) => Value, last: boolean): Value {
  let a = x;
  for (let l = 0; l < p.length; l += 2) {
    a = affine(a, p[l], p[l + 1]);
    if (last || l + 2 < p.length) a = activation(a);
  }
  return a;
}

/** Its own convolution has a gradient nine times slower than columns and a product. (32, size, size, in) to (32 size size, out). */
function conv(x: Value, kernel: Value, bias: Value, inputs: number, size: number, outputs: number): Value {
  const padded = np.pad(x, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  const columns: Value[] = [];
  for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) columns.push(padded.ref.slice([], [i, i + size], [j, j + size], []));
  padded.dispose();
  const rows = np.concatenate(columns, -1).reshape([32 * size * size, 9 * inputs]);
  return affine(rows, kernel.transpose([2, 3, 1, 0]).reshape([9 * inputs, outputs]), bias);
}

function convNet(p: Value[], x: Value): Value {
  const pool = (a: Value, size: number, channels: number): Value =>
    np.max(a.reshape([32, size / 2, 2, size / 2, 2, channels]), [2, 4]);
  const first = pool(nn.relu(conv(x.reshape([32, 28, 28, 1]), p[0], p[1], 1, 28, 8)), 28, 8);
  const second = pool(nn.relu(conv(first, p[2], p[3], 8, 14, 16)), 14, 16);
  return affine(second.transpose([0, 3, 1, 2]).reshape([-1, 784]), p[4], p[5]);
}

function normNet(p: Value[], x: Value): Value {
  let a = x;
  for (let l = 0; l < DEPTH.W5; l++) {
    const z = np.dot(a, p[3 * l]);
    const centred = z.ref.sub(np.mean(z, 0));
    const variance = np.mean(np.square(centred.ref), 0);
    const scale = np.reciprocal(np.sqrt(variance.add(EPS))).mul(p[3 * l + 1]);
    a = nn.relu(centred.mul(scale).add(p[3 * l + 2]));
  }
  return affine(a, p[3 * DEPTH.W5], p[3 * DEPTH.W5 + 1]);
}

/** Without jit: a reader's graph changes with every step. */
function chain(w: Workload): Trainer {
  const x = load(w.params[0]!);
  const gradient = grad((input: Value) => {
    let y = input.ref;
    for (let k = 0; k < DEPTH.O; k++) y = y.add(input.ref);
    input.dispose();
    return y.sum();
  });
  return { step: () => gradient(x.ref).dataSync()[0] };
}

function product(w: Workload): Trainer {
  const [a, b] = w.params.map(load);
  const multiply = jit((x: Value, y: Value) => np.matmul(x, y));
  let result: ArrayLike<number> = [];
  const step = (): number => {
    result = multiply(a.ref, b.ref).dataSync();
    return result[0]!;
  };
  return { step, result: () => result };
}

export default {
  init: async () => {
    await jax.init('wasm');
    jax.defaultDevice('wasm');
  },
  workloads: {
    W1: (w) => trainer(w, (p, x, y) => squaredError(mlp(p, x, np.tanh, true), y).mul(0.5)),
    W2: (w) => trainer(w, (p, x, y) => squaredError(mlp(p, x, np.tanh, true), y), true),
    W3: (w) => trainer(w, (p, x, y) => crossEntropy(mlp(p, x, nn.relu, false), y, 64)),
    W4: (w) => trainer(w, (p, x, y) => crossEntropy(convNet(p, x), y, 32)),
    W5: (w) => trainer(w, (p, x, y) => crossEntropy(normNet(p, x), y, 128)),
    O: chain,
    ...forMatmuls(product),
  },
} satisfies Peer;
