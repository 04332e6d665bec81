import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { tensor, type Tensor } from '../../tensor';
import { xor } from '../data/points';
import { toTensors } from '../data/tensors';
import { heNormal, zeros } from '../init/initializers';
import { zeroGrad } from '../optim/optimizer';
import { adam } from '../optim/adaptive';
import { activationNames, activations, usualInit } from './activations';
import { applyDropout } from './dropout';
import { applyConv2d, applyEmbedding, applyLinear, makeConv2d, makeEmbedding, makeLinear } from './linear';
import { applyMlp, makeMlp, traceMlp } from './mlp';
import { applyBatchNorm, applyLayerNorm, makeBatchNorm, makeLayerNorm } from './normalization';
import { parameter, parameterCount, parameters } from './parameters';
import { sequential } from './sequential';

const r = () => random(1, 'layers');
const numbers = (x: Tensor) => [...x.toArray()];
const close = (x: Tensor, expected: number[], digits = 5) =>
  numbers(x).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, digits));

describe('parameters', () => {
  it('finds leaves in nested records in order, once each, and leaves other tensors out', () => {
    const [a, b] = [parameter([2], zeros, r()), parameter([3], zeros, r())];
    const record = { first: [a, { deep: b }], again: a, data: tensor([1]), size: 3, none: null, raw: new Float32Array(2) };
    expect(parameters(record)).toEqual([a, b]);
    expect(parameterCount(record)).toBe(5);
  });
});

describe('linear', () => {
  it('computes x Wᵀ + b with the weight laid out (out, in)', () => {
    const layer = { weight: tensor([[1, 2], [3, 4], [5, 6]]), bias: tensor([10, 20, 30]) }; // prettier-ignore
    close(applyLinear(layer, tensor([[1, 1]])), [13, 27, 41]);
    close(applyLinear({ ...layer, bias: null }, tensor([[1, 1]])), [3, 7, 11]);
  });
  it('starts as PyTorch does, within ±1/√fanIn', () => {
    const { weight, bias } = makeLinear(16, 50, r());
    expect(weight.shape).toEqual([50, 16]);
    for (const value of [...numbers(weight), ...numbers(bias!)]) expect(Math.abs(value)).toBeLessThanOrEqual(0.25);
    expect(makeLinear(16, 50, r(), { bias: false }).bias).toBeNull();
    expect(numbers(makeLinear(2, 2, r(), { bias: zeros }).bias!)).toEqual([0, 0]);
  });
});

describe('conv2d and embedding', () => {
  it('keep the layout (batch, channels, height, width) with padding and stride', () => {
    const layer = makeConv2d(2, 3, r(), { padding: 1, stride: 2, init: heNormal() });
    expect(applyConv2d(layer, tensor(new Float32Array(4 * 2 * 8 * 8), { shape: [4, 2, 8, 8] })).shape).toEqual([4, 3, 4, 4]);
    expect(makeConv2d(4, 6, r(), { groups: 2 }).weight.shape).toEqual([6, 2, 3, 3]);
  });
  it('looks up rows and gives them gradients', () => {
    const table = makeEmbedding(5, 2, r());
    const rows = applyEmbedding(table, tensor([3, 3], { dtype: 'int32' }));
    expect(rows.shape).toEqual([2, 2]);
    rows.sum().backward();
    expect(numbers(table.weight.grad!)).toEqual([0, 0, 0, 0, 0, 0, 2, 2, 0, 0]);
  });
});

describe('batch normalization', () => {
  const x = tensor([[1, 10], [3, 10], [5, 40]]); // prettier-ignore
  it('gives each feature mean 0 and biased variance 1 over the batch', () => {
    const h = applyBatchNorm(makeBatchNorm(2), x, { training: true }).toArray();
    expect(h[0]! + h[2]! + h[4]!).toBeCloseTo(0, 5);
    expect(h[0]! * h[0]! + h[2]! * h[2]! + h[4]! * h[4]!).toBeCloseTo(3, 4);
  });
  it('moves the running statistics by the momentum, with the unbiased variance, as PyTorch', () => {
    const layer = makeBatchNorm(2);
    applyBatchNorm(layer, x, { training: true });
    expect([...layer.runningMean].map((v) => +v.toFixed(5))).toEqual([0.3, 2]);
    expect([...layer.runningVar].map((v) => +v.toFixed(4))).toEqual([0.9 + 0.1 * 4, 0.9 + 0.1 * 300]);
  });
  it('uses the running statistics in evaluation and leaves them alone', () => {
    const layer = makeBatchNorm(2);
    layer.runningMean.set([1, 0]);
    layer.runningVar.set([4, 1]);
    close(applyBatchNorm(layer, x, { training: false }), [0, 10, 1, 10, 2, 40], 3);
    expect([...layer.runningMean]).toEqual([1, 0]);
  });
  it('normalizes channels of images over batch, height and width', () => {
    const images = tensor(
      new Float32Array(2 * 3 * 4).map((_, i) => i),
      { shape: [2, 3, 2, 2] },
    );
    const layer = makeBatchNorm(3);
    expect(applyBatchNorm(layer, images, { training: true }).shape).toEqual([2, 3, 2, 2]);
    expect(layer.runningMean[0]).toBeCloseTo(0.1 * 7.5, 5);
  });
});

describe('layer normalization', () => {
  it('gives each example mean 0 and variance 1 over its features, and has no running statistics', () => {
    close(applyLayerNorm(makeLayerNorm([2]), tensor([[1, 3], [10, 10]])), [-1, 1, 0, 0], 4); // prettier-ignore
  });
});

describe('dropout', () => {
  const ones = tensor(new Float32Array(10_000).fill(1));
  it('drops a share p and scales the rest by 1 / (1 − p), so that the mean stays', () => {
    const values = numbers(applyDropout(ones, 0.3, r(), { training: true }));
    const dropped = values.filter((value) => value === 0).length / values.length;
    expect(dropped).toBeCloseTo(0.3, 1);
    expect(values.every((value) => value === 0 || value === Math.fround(1 / 0.7))).toBe(true);
  });
  it('does nothing in evaluation or with p = 0, and everything with p = 1', () => {
    expect(applyDropout(ones, 0.3, r(), { training: false })).toBe(ones);
    expect(applyDropout(ones, 0, r(), { training: true })).toBe(ones);
    expect(numbers(applyDropout(ones, 1, r(), { training: true })).every((value) => value === 0)).toBe(true);
  });
  it('refuses a p outside 0 … 1', () => {
    expect(() => applyDropout(ones, 1.5, r(), { training: true })).toThrow('p is the probability to drop');
  });
});

describe('mlp', () => {
  it('hands back every pre-activation and activation, and keeps their gradients when asked', () => {
    const net = makeMlp(r(), { sizes: [2, 4, 4, 1], activation: 'relu' });
    const trace = traceMlp(net, tensor([[1, -1]]));
    expect(trace.preActivations.map((z) => z.shape)).toEqual([[1, 4], [1, 4], [1, 1]]); // prettier-ignore
    expect(trace.activations.at(-1)).toBe(trace.output);
    expect(numbers(trace.activations[0]!)).toEqual(numbers(trace.preActivations[0]!).map((z) => Math.max(0, z)));
    trace.activations[0]!.retainGrad();
    trace.output.sum().backward();
    expect(trace.activations[0]!.grad!.shape).toEqual([1, 4]);
  });
  it('has its parameters in order of layers, weight before bias', () => {
    const net = makeMlp(r(), { sizes: [2, 3, 1], normalization: 'batch' });
    expect(parameters(net).map((param) => param.shape)).toEqual([[3, 2], [3], [3], [3], [1, 3], [1]]);
    expect(parameters(makeMlp(r(), { sizes: [2, 3, 1], bias: false }))).toHaveLength(2);
  });
  it('begins a deeper net with the same layers', () => {
    const [shallow, deep] = [makeMlp(r(), { sizes: [2, 5, 1] }), makeMlp(r(), { sizes: [2, 5, 5, 1] })];
    expect(numbers(shallow.layers[0]!.weight)).toEqual(numbers(deep.layers[0]!.weight));
  });
  it('adds skip connections only where sizes agree', () => {
    const net = makeMlp(r(), { sizes: [2, 2, 3, 1], skip: true, init: zeros });
    const trace = traceMlp(net, tensor([[0.5, -1]]));
    expect(numbers(trace.activations[0]!)).toEqual([0.5, -1]);
    expect(numbers(trace.activations[1]!)).toEqual([0, 0, 0]);
  });
  it.each(['batch', 'layer'] as const)('normalizes before or after the activation: %s', (normalization) => {
    const x = tensor([[1, 2], [3, 5], [-1, 0]]); // prettier-ignore
    const before = applyMlp(makeMlp(r(), { sizes: [2, 4, 1], normalization }), x);
    const after = applyMlp(makeMlp(r(), { sizes: [2, 4, 1], normalization, normalize: 'after' }), x);
    expect(numbers(before)).not.toEqual(numbers(after));
  });
  it('learns xor', () => {
    const { x, y } = toTensors(xor(r(), { count: 64 }));
    const net = makeMlp(r(), { sizes: [2, 16, 2], activation: 'tanh' });
    const params = parameters(net);
    const rule = adam();
    const state = rule.init(params);
    let loss = NaN;
    for (let step = 0; step < 200; step++) {
      zeroGrad(params);
      const out = applyMlp(net, x).crossEntropy(y);
      out.backward();
      rule.step(params, state, 0.05);
      loss = out.item();
    }
    expect(loss).toBeLessThan(0.1);
  });
  it('needs an input and an output', () => {
    expect(() => makeMlp(r(), { sizes: [3] })).toThrow('at least input and output');
  });
});

describe('activations by name', () => {
  it.each(activationNames)('%s keeps the shape and has a usual initializer', (name) => {
    const x = tensor([-2, -0.5, 0, 1, 3]);
    expect(activations[name](x).shape).toEqual([5]);
    expect(usualInit(name)([3, 2], r())).toHaveLength(6);
  });
});

describe('sequential', () => {
  it('applies layers from first to last', () => {
    close(sequential((x) => x.add(1), (x) => x.mul(3))(tensor([1])), [6]); // prettier-ignore
  });
});
