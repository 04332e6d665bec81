/** @file convnetjs: one example at a time in float64, static layers without a tape. It has no batch norm, chains or matmul. */
import convnetjs from 'convnetjs';
import type { Peer, Trainer } from '../peer';
import { DEPTH, type Numbers, type Workload } from '../workloads';

type Net = ReturnType<typeof makeNet>;
type Layer = Net['layers'][number];
type Volume = ReturnType<typeof volume>;

function volume(width: number, depth: number, data: ArrayLike<number>, at: number) {
  const v = new convnetjs.Vol(width, width, depth, 0);
  for (let j = 0; j < width * width * depth; j++) v.w[j] = data[at + j];
  return v;
}

function makeNet(definitions: object[]) {
  const net = new convnetjs.Net();
  net.makeLayers(definitions);
  return net;
}

/** Filter k of a layer; `at` is the place in the weight of the number that belongs to its cell i. */
function fill(layer: Layer, weight: Numbers, bias: Numbers, at: (k: number, i: number) => number): void {
  layer.filters.forEach((filter: Volume, k: number) => {
    for (let i = 0; i < filter.w.length; i++) filter.w[i] = weight.data[at(k, i)];
    layer.biases.w[k] = bias.data[k];
  });
}

const ofType = (net: Net, type: string): Layer[] => net.layers.filter((layer: Layer) => layer.layer_type === type);
const rowsOf = ({ data, shape }: Numbers): Volume[] =>
  Array.from({ length: shape[0]! }, (_, i) => volume(1, shape[1]!, data, i * shape[1]!));

function fillLinear(net: Net, w: Workload): void {
  ofType(net, 'fc').forEach((layer, l) => {
    const outputs = w.params[2 * l]!.shape[1]!;
    fill(layer, w.params[2 * l]!, w.params[2 * l + 1]!, (k, i) => i * outputs + k);
  });
}

interface Examples {
  x: Volume[];
  y: (number | ArrayLike<number>)[];
}

/** `gradientScale` and `lossScale` turn its sum of d^2 / 2 for each example into the loss of the workload. */
function trainer(w: Workload, net: Net, batches: Examples[], gradientScale = 1, lossScale = 1): Trainer {
  const pairs: { params: Float64Array; grads: Float64Array }[] = net.getParamsAndGrads();
  const count = batches[0]!.x.length;
  let stats: number[] = [];
  const step = (i: number): number => {
    const { x, y } = batches[i % batches.length]!;
    let loss = 0;
    for (let k = 0; k < count; k++) {
      net.forward(x[k], true);
      loss += net.backward(y[k]);
    }
    if (w.id === 'W2') stats = ofType(net, 'fc').map((layer) => (gradientScale / count) * stdOf(layer));
    const rate = (w.learningRate * gradientScale) / count;
    for (const { params: p, grads: g } of pairs) {
      for (let j = 0; j < p.length; j++) {
        p[j] = p[j]! - rate * g[j]!;
        g[j] = 0;
      }
    }
    return (loss / count) * lossScale;
  };
  return { step, stats: () => stats };
}

function stdOf(layer: Layer): number {
  let [count, sum, squares] = [0, 0, 0];
  for (const { dw } of layer.filters) {
    count += dw.length;
    for (let j = 0; j < dw.length; j++) {
      sum += dw[j];
      squares += dw[j] * dw[j];
    }
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** Layers of tanh units and a squared error, put together by hand because makeLayers would add a layer of its own. */
function tanhNet(sizes: number[]): Net {
  const net = new convnetjs.Net();
  const at = (n: number): object => ({ in_sx: 1, in_sy: 1, in_depth: n, out_sx: 1, out_sy: 1, out_depth: n });
  net.layers = [new convnetjs.InputLayer(at(sizes[0]!))];
  sizes.slice(1).forEach((n, l) => {
    net.layers.push(new convnetjs.FullyConnLayer({ in_sx: 1, in_sy: 1, in_depth: sizes[l], num_neurons: n }));
    net.layers.push(new convnetjs.TanhLayer(at(n)));
  });
  net.layers.push(new convnetjs.RegressionLayer(at(sizes.at(-1)!)));
  return net;
}

function regression(w: Workload, sizes: number[], gradientScale: number, lossScale: number): Trainer {
  const net = tanhNet(sizes);
  fillLinear(net, w);
  const batches = w.batches.map(({ x, y }) => ({ x: rowsOf(x), y: rowsOf(y).map((row) => row.w) }));
  return trainer(w, net, batches, gradientScale, lossScale);
}

function classifier(w: Workload): Trainer {
  const dense = (n: number): object => ({ type: 'fc', num_neurons: n, activation: 'relu' });
  const input = { type: 'input', out_sx: 1, out_sy: 1, out_depth: 256 };
  const net = makeNet([input, dense(128), dense(64), { type: 'softmax', num_classes: 10 }]);
  fillLinear(net, w);
  return trainer(
    w,
    net,
    w.batches.map(({ x, labels }) => ({ x: rowsOf(x), y: [...labels] })),
  );
}

function convNet(w: Workload): Trainer {
  const block = (filters: number): object[] => [
    { type: 'conv', sx: 3, filters, stride: 1, pad: 1, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
  ];
  const input = { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 };
  const net = makeNet([input, ...block(8), ...block(16), { type: 'softmax', num_classes: 10 }]);
  ofType(net, 'conv').forEach((layer, l) => {
    const [weight, bias] = [w.params[2 * l]!, w.params[2 * l + 1]!];
    const channels = weight.shape[1]!; // its filters have the channels last
    fill(layer, weight, bias, (k, i) => (k * channels + (i % channels)) * 9 + Math.floor(i / channels));
  });
  fill(ofType(net, 'fc')[0], w.params[4]!, w.params[5]!, (k, i) => ((i % 16) * 49 + Math.floor(i / 16)) * 10 + k);
  const images = ({ data, shape }: Numbers): Volume[] =>
    Array.from({ length: shape[0]! }, (_, n) => volume(28, 1, data, n * 784));
  return trainer(
    w,
    net,
    w.batches.map(({ x, labels }) => ({ x: images(x), y: [...labels] })),
  );
}

export default {
  init: () => Promise.resolve(),
  workloads: {
    // It reports the sum of d^2 and descends along d: half the mean over one output is a quarter of twice that.
    W1: (w) => regression(w, [2, 8, 8, 1], 1, 0.25),
    W2: (w) => regression(w, Array<number>(DEPTH.W2 + 1).fill(64), 2 / 64, 0.5 / 64),
    W3: classifier,
    W4: convNet,
  },
} satisfies Peer;
