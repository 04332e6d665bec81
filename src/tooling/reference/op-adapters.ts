/** @file Each op of the reference set in terms of our own functions: names and attributes are PyTorch's there, ours here. */
import * as t from '../../tensor';
import type { Tensor } from '../../tensor';

export type Inputs = Record<string, Tensor>;

/** All attributes that occur, by PyTorch's names; an adapter reads those of its op, and the format promises that they are there. */
export interface Attrs {
  exponent: number;
  min?: number | null;
  max?: number | null;
  negative_slope: number;
  alpha: number;
  approximate: 'none' | 'tanh';
  beta: number;
  threshold: number;
  axes: number[] | null;
  axis: number;
  keepdim: boolean;
  correction: number;
  shape: number[];
  dims: number[];
  dim0: number;
  dim1: number;
  pad: number[];
  ranges: t.Range[];
  temperature: number;
  reduction: t.Reduction;
  label_smoothing: number;
  delta: number;
  lambda: number;
  training: boolean;
  momentum: number;
  eps: number;
  normalized_shape: number[];
  groups: number;
  kernel: number[];
  stride: number[];
  padding: number[];
  dilation: number[];
  count_include_pad: boolean;
  p: number;
  lam: number;
  box: number[];
}

export type Adapter = (inputs: Inputs, attrs: Attrs) => Tensor | Record<string, Tensor>;

const unary = (f: (x: Tensor) => Tensor): Adapter => {
  return ({ x }) => f(x!);
};
const binary = (f: (a: Tensor, b: Tensor) => Tensor): Adapter => {
  return ({ a, b }) => f(a!, b!);
};
type Reduction = (x: Tensor, attrs: { axis?: number[] | null; keepdim?: boolean }) => Tensor;
const reduction = (f: Reduction): Adapter => {
  return ({ x }, { axes, keepdim }) => f(x!, { axis: axes, keepdim });
};
type Loss = (input: Tensor, target: Tensor, options: { reduction?: t.Reduction }) => Tensor;
const loss = (f: Loss): Adapter => {
  return ({ input, target }, attrs) => f(input!, target!, { reduction: attrs.reduction });
};

const elementwise: Record<string, Adapter> = {
  add: binary(t.add),
  sub: binary(t.sub),
  mul: binary(t.mul),
  div: binary(t.div),
  pow: binary(t.pow),
  maximum: binary(t.maximum),
  minimum: binary(t.minimum),
  where: ({ cond, a, b }) => t.where(cond!, a!, b!),
  neg: unary(t.neg),
  exp: unary(t.exp),
  log: unary(t.log),
  sqrt: unary(t.sqrt),
  abs: unary(t.abs),
  relu: unary(t.relu),
  sigmoid: unary(t.sigmoid),
  tanh: unary(t.tanh),
  silu: unary(t.silu),
  selu: unary(t.selu),
  softsign: unary(t.softsign),
  hard_tanh: unary(t.hardTanh),
  pow_scalar: ({ x }, { exponent }) => t.pow(x!, exponent),
  clamp: ({ x }, { min, max }) => t.clamp(x!, { ...(min != null && { min }), ...(max != null && { max }) }),
  leaky_relu: ({ x }, { negative_slope }) => t.leakyRelu(x!, { negativeSlope: negative_slope }),
  elu: ({ x }, { alpha }) => t.elu(x!, { alpha }),
  gelu: ({ x }, { approximate }) => t.gelu(x!, { approximate }),
  softplus: ({ x }, { beta, threshold }) => t.softplus(x!, { beta, threshold }),
  prelu: ({ x, weight }) => t.prelu(x!, weight!),
};

const reductions: Record<string, Adapter> = {
  sum: reduction(t.sum),
  mean: reduction(t.mean),
  max: reduction(t.max),
  min: reduction(t.min),
  logsumexp: reduction(t.logSumExp),
  var: ({ x }, { axes, keepdim, correction }) => t.variance(x!, { axis: axes, keepdim, correction }),
  std: ({ x }, { axes, keepdim, correction }) => t.std(x!, { axis: axes, keepdim, correction }),
};

const shapes: Record<string, Adapter> = {
  reshape: ({ x }, { shape }) => t.reshape(x!, shape),
  permute: ({ x }, { dims }) => t.permute(x!, dims),
  transpose: ({ x }, { dim0, dim1 }) => t.transpose(x!, dim0, dim1),
  broadcast_to: ({ x }, { shape }) => t.broadcastTo(x!, shape),
  flip: ({ x }, { axes }) => t.flip(x!, axes ?? []),
  pad2d_zero: ({ x }, { pad }) => t.pad(x!, { padding: pad }),
  concat: (inputs, { axis }) => t.concat(Object.values(inputs), { axis }),
  slice: ({ x }, { ranges }) => t.slice(x!, ranges),
  index_select: ({ x, index }, { axis }) => t.indexSelect(x!, index!, { axis }),
  gather_last: ({ x, index }) => t.gather(x!, index!),
  embedding: ({ index, weight }) => t.embedding(index!, weight!),
  matmul: binary(t.matmul),
  linear: ({ x, weight, bias }) => t.linear(x!, weight!, bias),
};

const losses: Record<string, Adapter> = {
  softmax: ({ x }, { axis }) => t.softmax(x!, { axis }),
  log_softmax: ({ x }, { axis }) => t.logSoftmax(x!, { axis }),
  softmax_temperature: ({ x }, { axis, temperature }) => t.softmaxWithTemperature(x!, temperature, axis),
  cross_entropy: ({ logits, target }, attrs) =>
    t.crossEntropy(logits!, target!, {
      reduction: attrs.reduction,
      labelSmoothing: attrs.label_smoothing,
    }),
  nll_loss: ({ log_probs, target }, attrs) => t.nllLoss(log_probs!, target!, { reduction: attrs.reduction }),
  kl_div: ({ log_probs, target }, attrs) => t.klDiv(log_probs!, target!, { reduction: attrs.reduction }),
  binary_cross_entropy_with_logits: ({ logits, target }, attrs) =>
    t.binaryCrossEntropyWithLogits(logits!, target!, { reduction: attrs.reduction }),
  mse_loss: loss(t.mseLoss),
  l1_loss: loss(t.l1Loss),
  huber_loss: ({ input, target }, attrs) => t.huberLoss(input!, target!, { reduction: attrs.reduction, delta: attrs.delta }),
  l2_penalty: ({ w }, { lambda }) => t.l2Penalty(w!, lambda),
  l1_penalty: ({ w }, { lambda }) => t.l1Penalty(w!, lambda),
};

const norms: Record<string, Adapter> = {
  batch_norm: ({ x, weight, bias, running_mean, running_var }, { training, momentum, eps }) => {
    const running = { mean: running_mean!, variance: running_var! };
    const result = t.batchNorm(x!, running, { weight, bias }, { training, momentum, eps });
    return { out: result.out, running_mean: result.running.mean, running_var: result.running.variance };
  },
  layer_norm: ({ x, weight, bias }, { normalized_shape, eps }) => t.layerNorm(x!, normalized_shape, { weight, bias }, eps),
  instance_norm: ({ x, weight, bias }, { eps }) => t.instanceNorm(x!, { weight, bias }, eps),
  group_norm: ({ x, weight, bias }, { groups, eps }) => t.groupNorm(x!, groups, { weight, bias }, eps),
};

const images: Record<string, Adapter> = {
  conv1d: ({ x, weight, bias }, attrs) => t.conv1d(x!, weight!, { bias, ...attrs }),
  conv2d: ({ x, weight, bias }, attrs) => t.conv2d(x!, weight!, { bias, ...attrs }),
  conv2d_true: ({ x, weight, bias }, attrs) => t.conv2d(x!, weight!, { bias, ...attrs, trueConvolution: true }),
  max_pool2d: ({ x }, { kernel, stride, padding }) => t.maxPool2d(x!, { kernel, stride, padding }),
  avg_pool2d: ({ x }, { kernel, stride, padding, count_include_pad }) =>
    t.avgPool2d(x!, { kernel, stride, padding, countIncludePad: count_include_pad }),
  global_avg_pool2d: unary(t.globalAvgPool2d),
  dropout_with_mask: ({ x, mask }, { p }) => t.dropout(x!, p, mask!),
  mixup: ({ x, y, perm }, { lam }) => ({ ...t.mixup(x!, y!, perm!, lam) }),
  cutmix: ({ x, y, perm }, { box }) => ({ ...t.cutmix(x!, y!, perm!, box) }),
};

export const adapters: Record<string, Adapter> = { ...elementwise, ...reductions, ...shapes, ...losses, ...norms, ...images };
