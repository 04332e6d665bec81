/** @file What each layer makes of one drawn digit, from the weights that a frame carries. */
import { noGrad, softmax, tensor, type Tensor } from '../../tensor';
import { passConv, passDense, type ConvNet, type DenseNet } from './nets';
import { SIDE } from './params';

/** All weights of both nets, layer by layer, as plain arrays. */
export interface Weights {
  filters: number;
  /** Weight and bias of: first, second, head, dense hidden, dense head. */
  conv: Float32Array[];
  dense: Float32Array[];
}

export interface Look {
  filters: number;
  /** After ReLU: (filters, 16, 16), and (2 · filters, 8, 8). */
  first: Float32Array;
  second: Float32Array;
  /** After the second pooling: (2 · filters, 4, 4). */
  last: Float32Array;
  /** Probabilities of the ten digits. */
  probs: Float32Array;
  denseProbs: Float32Array;
}

const copy = (x: Tensor | null): Float32Array => Float32Array.from(x!.toArray());

/** Fresh copies of all weights. */
export function weightsOf(conv: ConvNet, dense: DenseNet): Weights {
  const { first, second, head } = conv;
  return {
    filters: first.weight.shape[0]!,
    conv: [first, second, head].flatMap(({ weight, bias }) => [copy(weight), copy(bias)]),
    dense: [dense.hidden, dense.head].flatMap(({ weight, bias }) => [copy(weight), copy(bias)]),
  };
}

const convolution = (weight: Float32Array, bias: Float32Array, inputs: number) => ({
  weight: tensor(weight, { shape: [bias.length, inputs, 3, 3] }),
  bias: tensor(bias),
  stride: 1,
  padding: 1,
  dilation: 1,
  groups: 1,
});

const dense = (weight: Float32Array, bias: Float32Array) => ({
  weight: tensor(weight, { shape: [bias.length, weight.length / bias.length] }),
  bias: tensor(bias),
});

/** The drawing, rows of 0 to 9, through both nets. */
export function lookAt({ filters, conv, dense: other }: Weights, drawing: readonly (readonly number[])[]): Look {
  const x = tensor(
    drawing.flat().map((ink) => ink / 9),
    { shape: [1, 1, SIDE, SIDE] },
  );
  return noGrad(() => {
    const passed = passConv(
      {
        first: convolution(conv[0]!, conv[1]!, 1),
        second: convolution(conv[2]!, conv[3]!, filters),
        head: dense(conv[4]!, conv[5]!),
      },
      x,
    );
    const scores = passDense({ hidden: dense(other[0]!, other[1]!), head: dense(other[2]!, other[3]!) }, x);
    const [probs, denseProbs] = [passed.scores, scores].map((s) => copy(softmax(s))) as [Float32Array, Float32Array];
    return { filters, first: copy(passed.first), second: copy(passed.second), last: copy(passed.last), probs, denseProbs };
  });
}
