/** @file The user code that the three TensorFlow.js peers share: core ops, fused linear layers, everything inside tidy. */
import type * as untyped from '@tensorflow/tfjs-core';
import { forMatmuls, type Peer, type Trainer } from '../peer';
import { DEPTH, EPS, type Numbers, type Workload } from '../workloads';

/** TensorFlow.js without its types (see untyped.d.ts): the namespace, and tensors. */
export type TensorFlow = typeof untyped;
type Value = ReturnType<TensorFlow['tensor']>;
type Loss = (params: Value[], x: Value, y: Value) => Value;
type Affine = (x: Value, weight: Value, bias: Value) => Value;

/** `affine` is x W + b; fused where the backend does that best. */
export function tfjsWorkloads(tf: TensorFlow, affine: Affine): Peer['workloads'] {
  const load = ({ data, shape }: Numbers): Value => tf.tensor(data, shape);
  const squaredError = (a: Value, y: Value): Value => tf.mean(tf.squaredDifference(a, y));
  const crossEntropy = (logits: Value, y: Value): Value => tf.neg(tf.mean(tf.sum(tf.mul(y, tf.logSoftmax(logits)), 1)));

  function trainer(w: Workload, lossOf: Loss, options: { params?: Value[]; images?: boolean; stats?: boolean } = {}): Trainer {
    const params: Value[] = (options.params ?? w.params.map(load)).map((p) => tf.variable(p));
    const nhwc = (x: Value): Value => (options.images ? tf.transpose(x, [0, 2, 3, 1]) : x);
    const batches = w.batches.map(({ x, y }) => [nhwc(load(x)), load(y)] as const);
    const optimizer = tf.train.sgd(w.learningRate);
    let stats: Float32Array = new Float32Array(0);
    const step = (i: number): number => {
      const [x, y] = batches[i % batches.length]!;
      const { value, grads } = tf.tidy(() => tf.variableGrads(() => lossOf(params, x, y), params));
      if (options.stats) {
        const weights = params.filter((_, k) => k % 2 === 0).map((p) => grads[p.name]);
        stats = tf.tidy(() => tf.sqrt(tf.moments(tf.stack(weights), [1, 2]).variance).dataSync());
      }
      optimizer.applyGradients(grads);
      const loss: number = value.dataSync()[0];
      value.dispose();
      for (const name of Object.keys(grads)) grads[name].dispose();
      return loss;
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

  /** The weights of W4 in TensorFlow's layout: images (batch, height, width, channels). */
  function convParams(w: Workload): Value[] {
    const [k1, b1, k2, b2, weight, bias] = w.params.map(load);
    const rows = weight.reshape([16, 7, 7, 10]).transpose([1, 2, 0, 3]).reshape([784, 10]);
    return [k1.transpose([2, 3, 1, 0]), b1, k2.transpose([2, 3, 1, 0]), b2, rows, bias];
  }

  function convNet(p: Value[], x: Value): Value {
    const block = (a: Value, kernel: Value, bias: Value): Value =>
      tf.maxPool(tf.relu(tf.add(tf.conv2d(a, kernel, 1, 'same'), bias)), 2, 2, 'valid');
    return affine(block(block(x, p[0], p[1]), p[2], p[3]).reshape([-1, 784]), p[4], p[5]);
  }

  function normNet(p: Value[], x: Value): Value {
    let a = x;
    for (let l = 0; l < DEPTH.W5; l++) {
      const z = tf.matMul(a, p[3 * l]);
      const { mean, variance } = tf.moments(z, 0);
      a = tf.relu(tf.batchNorm(z, mean, variance, p[3 * l + 2], p[3 * l + 1], EPS));
    }
    return affine(a, p[3 * DEPTH.W5], p[3 * DEPTH.W5 + 1]);
  }

  function chain(w: Workload): Trainer {
    const x = load(w.params[0]!);
    const gradient = tf.grad((input: Value) => {
      let y = input;
      for (let k = 0; k < DEPTH.O; k++) y = tf.add(y, input);
      return tf.sum(y);
    });
    return { step: () => tf.tidy(() => gradient(x).dataSync()[0]) };
  }

  function product(w: Workload): Trainer {
    const [a, b] = w.params.map(load);
    let result = new Float32Array(0);
    const step = (): number => {
      const c = tf.matMul(a, b);
      result = c.dataSync();
      c.dispose();
      return result[0]!;
    };
    return { step, result: () => result };
  }

  return {
    W1: (w) => trainer(w, (p, x, y) => tf.mul(0.5, squaredError(mlp(p, x, tf.tanh, true), y))),
    W2: (w) => trainer(w, (p, x, y) => squaredError(mlp(p, x, tf.tanh, true), y), { stats: true }),
    W3: (w) => trainer(w, (p, x, y) => crossEntropy(mlp(p, x, tf.relu, false), y)),
    W4: (w) => trainer(w, (p, x, y) => crossEntropy(convNet(p, x), y), { params: convParams(w), images: true }),
    W5: (w) => trainer(w, (p, x, y) => crossEntropy(normNet(p, x), y)),
    O: chain,
    ...forMatmuls(product),
  };
}

/** One call for product and bias. */
export const fusedAffine =
  (tf: TensorFlow): Affine =>
  (a, b, bias) =>
    tf.fused.matMul({ a, b, bias, activation: 'linear' });
