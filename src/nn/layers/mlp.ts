/**
 * @file The multilayer perceptron that most experiments run: linear layers with an activation between them, optionally normalized or
 * with skip connections. A net is a plain record without functions, so that the state of a run can be copied and stored.
 */
import { BookError } from '../../base/errors';
import type { Random } from '../../base/random';
import { add, type Tensor } from '../../tensor';
import { zeros, type Initializer } from '../init/initializers';
import { activations, usualInit, type Activation } from './activations';
import { applyLinear, makeLinear, type Linear } from './linear';
import { applyBatchNorm, applyLayerNorm, makeBatchNorm, makeLayerNorm, type BatchNorm, type LayerNorm } from './normalization';

/** What a net computes, apart from its numbers. */
interface MlpForm {
  /** After each hidden layer; default tanh. */
  readonly activation: Activation;
  /** After the last layer; default identity, so that it gives logits. */
  readonly outputActivation: Activation;
  /** Where normalization sits, if there is any: before the activation (default) or after it. */
  readonly normalize: 'before' | 'after';
  /** Adds each hidden layer's input to its output where their sizes agree; default false. */
  readonly skip: boolean;
}

export interface MlpOptions extends Partial<MlpForm> {
  /** Features of the input, of each hidden layer, of the output: [2, 8, 8, 1]. */
  sizes: readonly number[];
  /** Weights; default: what usually goes with the activation (`usualInit`). */
  init?: Initializer;
  /** Biases: false for none, an initializer, or zeros (default). */
  bias?: boolean | Initializer;
  normalization?: 'none' | 'batch' | 'layer';
}

export interface MlpLayer extends Linear {
  /** Of hidden layers only, and null without normalization. */
  readonly batchNorm: BatchNorm | null;
  readonly layerNorm: LayerNorm | null;
}

export interface Mlp extends MlpForm {
  readonly layers: readonly MlpLayer[];
}

/** What passed through the net, layer by layer; the last entries are the output's. */
export interface MlpTrace {
  readonly output: Tensor;
  /** z of each layer: (batch, out), the linear layer's own result, before any normalization. */
  readonly preActivations: readonly Tensor[];
  /** h of each layer: (batch, out), what the next layer gets. */
  readonly activations: readonly Tensor[];
}

/** A fresh net. Layer k draws from a stream of its own, so a deeper net begins with the same layers. */
export function makeMlp(random: Random, options: MlpOptions): Mlp {
  const { sizes, activation = 'tanh', outputActivation = 'identity', normalize = 'before', skip = false } = options;
  const { init = usualInit(activation), bias = true, normalization = 'none' } = options;
  if (sizes.length < 2) throw new BookError(`makeMlp: sizes needs at least input and output, not [${sizes.join(', ')}]`);
  const layers = sizes.slice(1).map((outputs, k): MlpLayer => {
    const hidden = k < sizes.length - 2;
    return {
      ...makeLinear(sizes[k]!, outputs, random.fork('layer', k), { init, bias: bias === true ? zeros : bias }),
      batchNorm: hidden && normalization === 'batch' ? makeBatchNorm(outputs) : null,
      layerNorm: hidden && normalization === 'layer' ? makeLayerNorm([outputs]) : null,
    };
  });
  return { activation, outputActivation, normalize, skip, layers };
}

function normalized(layer: MlpLayer, x: Tensor, training: boolean): Tensor {
  if (layer.batchNorm) return applyBatchNorm(layer.batchNorm, x, { training });
  return layer.layerNorm ? applyLayerNorm(layer.layerNorm, x) : x;
}

/** From a hidden layer's input and its linear image z to what the next layer gets. */
function finishHidden(net: Mlp, layer: MlpLayer, input: Tensor, z: Tensor, training: boolean): Tensor {
  const activate = activations[net.activation];
  const h = net.normalize === 'before' ? activate(normalized(layer, z, training)) : normalized(layer, activate(z), training);
  return net.skip && input.shape.at(-1) === h.shape.at(-1) ? add(h, input) : h;
}

/**
 * Passes x (batch, features) through the net and hands back every pre-activation and activation. To read their gradients too, call
 * `retainGrad()` on them before `backward()`.
 * @param call `training: false` makes batch norm use its running statistics and leave them alone; default true.
 */
export function traceMlp(net: Mlp, x: Tensor, call: { training?: boolean } = {}): MlpTrace {
  const preActivations: Tensor[] = [];
  const results: Tensor[] = [];
  let h = x;
  for (const [k, layer] of net.layers.entries()) {
    const z = applyLinear(layer, h);
    const last = k === net.layers.length - 1;
    h = last ? activations[net.outputActivation](z) : finishHidden(net, layer, h, z, call.training ?? true);
    preActivations.push(z);
    results.push(h);
  }
  return { output: h, preActivations, activations: results };
}

/** Passes x (batch, features) through the net: (batch, outputs). See `traceMlp` for what happens between. */
export const applyMlp = (net: Mlp, x: Tensor, call: { training?: boolean } = {}): Tensor => traceMlp(net, x, call).output;
