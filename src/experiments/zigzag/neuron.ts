/** @file The neuron of the zig-zag experiment: its inputs, its ideal weights, and one step of gradient descent by autograd. */
import type { Random } from '../../base/random';
import { addScaled, matmul, mean, mul, noGrad, sigmoid, sub, tanh, tensor, type Tensor } from '../../tensor';

/** The weights that make no error; one wants to rise and the other to fall, which no single all-positive input allows. */
export const IDEAL = [2, -2] as const;
export const EXAMPLES = 256;

export const activationIds = ['sigmoid', 'tanh', 'centred-sigmoid'] as const;
export type ActivationId = (typeof activationIds)[number];

/** What the neuron receives: the layer before it, with the activation under study. The centred sigmoid is σ(z) − ½. */
function activated(id: ActivationId, z: Tensor): Tensor {
  if (id === 'tanh') return tanh(z);
  return id === 'sigmoid' ? sigmoid(z) : sub(sigmoid(z), 0.5);
}

/** Inputs h = f(z) with z ~ N(inputMean, 1): (examples, 2), row by row. */
export function drawInputs(id: ActivationId, inputMean: number, random: Random): Float32Array {
  const z = new Float32Array(2 * EXAMPLES);
  random.fillNormal(z, inputMean, 1);
  return Float32Array.from(noGrad(() => activated(id, tensor(z, { shape: [EXAMPLES, 2] }))).toArray());
}

/** ½ · mean((h w − h w*)²) over rows of h: the targets are what the ideal weights would answer. */
function lossOf(h: Tensor, w: Tensor): Tensor {
  const ideal = tensor([[IDEAL[0]], [IDEAL[1]]]);
  const error = sub(matmul(h, w), matmul(h, ideal)); // (batch, 1)
  return mul(mean(mul(error, error)), 0.5);
}

/** The loss over all examples. */
export const fullLoss = (inputs: Float32Array, w: Tensor): number =>
  noGrad(() => lossOf(tensor(inputs, { shape: [EXAMPLES, 2] }), w).item());

/** One step along the gradient of a batch drawn with replacement; gives back that gradient. */
export function descend(inputs: Float32Array, w: Tensor, batch: number, learningRate: number, random: Random): [number, number] {
  const rows = new Float32Array(2 * batch);
  for (let row = 0; row < batch; row++) {
    const from = 2 * random.int(EXAMPLES);
    rows[2 * row] = inputs[from]!;
    rows[2 * row + 1] = inputs[from + 1]!;
  }
  w.zeroGrad();
  lossOf(tensor(rows, { shape: [batch, 2] }), w).backward();
  const gradient: [number, number] = [w.grad!.at(0, 0), w.grad!.at(1, 0)];
  addScaled(w, w.grad!, -learningRate);
  return gradient;
}

/** Mean products of the inputs, E[h₁²], E[h₁h₂], E[h₂²]: the curvature of the bowl. */
export function curvature(inputs: Float32Array): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < inputs.length; i += 2) {
    const [a, b] = [inputs[i]!, inputs[i + 1]!];
    sums[0] += a * a;
    sums[1] += a * b;
    sums[2] += b * b;
  }
  return [sums[0] / EXAMPLES, sums[1] / EXAMPLES, sums[2] / EXAMPLES];
}
