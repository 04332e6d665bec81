/** @file One pass forward and one pass backward through a deep net, and what is seen of them layer by layer. */
import { dot, norm, parameters, summarize, type Summary } from '../../nn';
import { backward, type Tensor } from '../../tensor';
import type { Divergence } from '../define';
import { countAsleep } from '../shared/deep-activations';
import { traceDeepNet, type DeepNet, type DeepTrace } from '../shared/deep-net';
import { activationEdges, countBetween, edgesBetween, type Bins } from './bins';
import { backwardOverflow, forwardOverflow, underflowOf, type Underflow } from './limits';

/** The learning rate behind `update`. */
export const LEARNING_RATE = 0.1;

export interface LayerFrame {
  /** Units. */
  width: number;
  /** Of h, the layer's output. `saturated` and `dead` are shares of units × examples. */
  activation: { mean: number; std: number; rms: number; saturated: number; dead: number };
  /** Of ∂L/∂h. */
  gradient: { rms: number };
  /** Of ∂L/∂z, the gradient at the layer's sums z = Wh, before normalization and activation. */
  sumGradient: { rms: number };
  /** ‖∂L/∂W‖, summed over the examples. */
  weightGradient: { norm: number };
  weight: { norm: number };
  /** Size of one step of gradient descent (mean over the examples, rate 0.1) over the size of the weights; null where W is 0. */
  update: number | null;
  /** ⟨W, ∂L/∂W⟩, the sum of the products entry by entry. */
  inner: number;
  histograms: { activation: Bins; gradient: Bins };
}

export interface Propagation {
  layers: LayerFrame[];
  /** ‖∂L/∂input‖ / ‖∂L/∂output‖. */
  inputToOutputGradient: number;
  /** Where the signal or the gradient became exactly zero, if it did. */
  underflow: Underflow | null;
  diverged: Divergence | null;
}

/** What a pass needs: a net, x (batch, inputs), and the gradient that enters at the last activation (batch, outputs). */
export interface Passage {
  net: DeepNet;
  /** A leaf, so that it gets a gradient too. */
  input: Tensor;
  upstream: Tensor;
}

const NOTHING = new Float32Array(0);
const numbersOf = (x: Tensor | null | undefined): ArrayLike<number> => x?.toArray() ?? NOTHING;

/** The forward pass as numbers: what each layer gives, and its moments. */
interface Forward {
  values: ArrayLike<number>[];
  moments: Summary[];
}

function readForward({ outputs }: DeepTrace): Forward {
  const values = outputs.map((h) => h.toArray());
  return { values, moments: values.map(summarize) };
}

function activationOf(net: DeepNet, trace: DeepTrace, { values, moments }: Forward, k: number): LayerFrame['activation'] {
  const { mean, std, rms, finiteShare } = moments[k]!;
  if (finiteShare < 1) return { mean: NaN, std: NaN, rms: NaN, saturated: NaN, dead: NaN };
  const [before, after, output] = [trace.before[k]!, trace.after[k]!, trace.outputs[k]!];
  const result = after === output ? values[k]! : after.toArray();
  return { mean, std, rms, ...countAsleep(net.activation, () => before.toArray(), result) };
}

/** NaN for a statistic of numbers that are missing or not all finite. */
function rmsOf(values: ArrayLike<number>): number {
  const { rms, finiteShare } = summarize(values);
  return finiteShare === 1 ? rms : NaN;
}

type Edges = Record<'activation' | 'gradient', number[]>;

/** The report on layer k, from a trace that backward has been through (or has not, after an overflow). */
function layerFrame({ net, input }: Passage, trace: DeepTrace, forward: Forward, edges: Edges, k: number): LayerFrame {
  const { weight } = net.layers[k]!;
  const weights = weight.toArray();
  const weightGradient = numbersOf(weight.grad);
  const gradient = numbersOf(trace.outputs[k]!.grad);
  const sizes = { weight: norm(weights), gradient: weightGradient.length > 0 ? norm(weightGradient) : NaN };
  return {
    width: weight.shape[0]!,
    activation: activationOf(net, trace, forward, k),
    gradient: { rms: rmsOf(gradient) },
    sumGradient: { rms: rmsOf(numbersOf(trace.sums[k]!.grad)) },
    weightGradient: { norm: Number.isFinite(sizes.gradient) ? sizes.gradient : NaN },
    weight: { norm: sizes.weight },
    update: sizes.weight > 0 ? (LEARNING_RATE * sizes.gradient) / input.shape[0]! / sizes.weight : null,
    inner: weightGradient.length > 0 ? dot(weights, weightGradient) : NaN,
    histograms: {
      activation: countBetween(edges.activation, forward.values[k]!),
      gradient: countBetween(edges.gradient, gradient),
    },
  };
}

/** Sends the input forward and the gradient back, and reports. Both passes are the core's own. */
export function propagate(passage: Passage): Propagation {
  const { net, input, upstream } = passage;
  for (const leaf of [input, ...parameters(net)]) leaf.zeroGrad();
  const trace = traceDeepNet(net, input);
  const forward = readForward(trace);
  const tooLarge = forwardOverflow(forward.moments, trace);
  if (tooLarge === null) {
    for (const kept of [...trace.sums, ...trace.outputs]) kept.retainGrad();
    backward(trace.outputs.at(-1)!, upstream); // ∂L/∂h at the last activation is what we hand in
  }
  // a gradient entry has the root mean square 1/√width where it enters
  const reach = 3 / Math.sqrt(upstream.shape[1]!);
  const edges = { activation: activationEdges(net), gradient: edgesBetween(-reach, reach) };
  const layers = net.layers.map((_, k) => layerFrame(passage, trace, forward, edges, k));
  const ratio = norm(numbersOf(input.grad)) / norm(upstream.toArray());
  const diverged = tooLarge ?? backwardOverflow(layers, ratio);
  return {
    layers,
    inputToOutputGradient: tooLarge === null && Number.isFinite(ratio) ? ratio : NaN,
    underflow: diverged ? null : underflowOf(layers),
    diverged,
  };
}
