/**
 * @file A deep stack of equal layers for the experiments on depth: weights, activation, and if asked for normalization and residual
 * connections. A net is a plain record. `depth` counts weight layers; each is followed by the activation.
 */
import { pow } from '../../base/math';
import type { Random } from '../../base/random';
import type { Linear } from '../../nn';
import { add, linear, mul, standardize, tensor, type Tensor } from '../../tensor';
import { activate, type DeepActivation } from './deep-activations';
import { drawWeight, type DeepScheme, type Sizes } from './deep-schemes';
import { unitDraws } from './unit-draws';

export interface DeepNetForm {
  readonly activation: DeepActivation;
  /** To mean 0 and variance 1 (biased, ε 1e-5) over the batch or over the layer; nothing is learned in it. */
  readonly normalization: 'none' | 'batch' | 'layer';
  /** Before or after the activation. */
  readonly placement: 'before' | 'after';
  /** h + branchScale · φ(Wh), wherever a layer keeps its width. */
  readonly residual: boolean;
  readonly branchScale: number;
}

export interface DeepNet extends DeepNetForm {
  readonly layers: readonly Linear[];
}

export interface DeepNetOptions extends DeepNetForm, Sizes {
  /** Of the input, then of each layer: depth + 1 numbers. */
  widths: readonly number[];
  init: DeepScheme;
  /** Standard deviation of the biases; 0 for a net without. */
  biasStd: number;
}

/** What passed through, layer by layer. */
export interface DeepTrace {
  /** Wh + b: (batch, width). */
  readonly sums: readonly Tensor[];
  /** What φ gets, and what it gives. */
  readonly before: readonly Tensor[];
  readonly after: readonly Tensor[];
  /** h: what the next layer gets. */
  readonly outputs: readonly Tensor[];
}

/** Widths of input and layers, geometric from `width` to `taper · width`. */
export function taperedWidths(depth: number, width: number, taper: number): number[] {
  const narrowing = Array.from({ length: depth + 1 }, (_, layer) => pow(taper, layer / depth));
  return narrowing.map((share) => Math.max(1, Math.round(width * share)));
}

/** A fresh net. Layer k draws from a stream of its own, so a deeper net begins with the same layers. */
export function makeDeepNet(random: Random, options: DeepNetOptions): DeepNet {
  const { widths, init, gain, sigma, biasStd, activation, normalization, placement, residual, branchScale } = options;
  const layers = widths.slice(1).map((outputs, k): Linear => {
    const shape = [outputs, widths[k]!] as const;
    const weight = tensor(drawWeight(init, shape, { gain, sigma }, random, 'weight', k), { shape, requiresGrad: true });
    if (biasStd === 0) return { weight, bias: null };
    const bias = unitDraws('normal', [outputs], random, 'bias', k).map((draw) => biasStd * draw);
    return { weight, bias: tensor(bias, { requiresGrad: true }) };
  });
  return { layers, activation, normalization, placement, residual, branchScale };
}

/** Mean 0 and variance 1 over the examples of each unit (batch) or over the units of each example (layer). */
function normalize({ normalization }: DeepNetForm, x: Tensor): Tensor {
  return normalization === 'none' ? x : standardize(x, { axis: normalization === 'batch' ? 0 : 1, eps: 1e-5 });
}

/** Sends x (batch, features) through the net. For gradients of what passes, call `retainGrad()` on it before `backward`. */
export function traceDeepNet(net: DeepNet, x: Tensor): DeepTrace {
  const trace = { sums: [] as Tensor[], before: [] as Tensor[], after: [] as Tensor[], outputs: [] as Tensor[] };
  let h = x;
  for (const { weight, bias } of net.layers) {
    const sums = bias ? linear(h, weight, bias) : linear(h, weight); // (batch, width)
    const before = net.placement === 'before' ? normalize(net, sums) : sums;
    const after = activate(net.activation, before);
    const branch = net.placement === 'after' ? normalize(net, after) : after;
    const keepsWidth = weight.shape[0] === weight.shape[1];
    h = net.residual && keepsWidth ? add(h, mul(branch, net.branchScale)) : branch;
    trace.sums.push(sums);
    trace.before.push(before);
    trace.after.push(after);
    trace.outputs.push(h);
  }
  return trace;
}
