/** @file Errors name the op, the argument, both shapes and the dim that differs, so that a learner can mend the call. */
import { describe, expect, it } from 'vitest';
import * as t from '../../src/tensor';
import type { Tensor } from '../../src/tensor';
import { apply } from '../../src/tensor/define-op';
import { ops } from './op-cases';

const x = (...shape: number[]): Tensor => t.zeros(shape);
const wide = (...shape: number[]): Tensor => t.zeros(shape, { dtype: 'float64' });
const index = (...values: number[]): Tensor => t.tensor(values, { dtype: 'int32' });

describe('every op refuses a wrong dtype and names itself', () => {
  for (const op of ops.filter(({ kinds }) => kinds?.[0] !== 'any')) {
    it(op.name, () => {
      const drawn = op.samples[0]!.shapes.map((shape) =>
        t.zeros(shape, { dtype: op.kinds?.[0] === 'int32' ? 'float32' : 'int32' }),
      );
      expect(() => apply(op, drawn, op.samples[0]!.attrs)).toThrow(new RegExp(`^${op.name}\\(.*argument 1 is (int32|float32)`));
    });
  }
});

describe('float32 and float64 do not mix silently', () => {
  for (const f of [t.add, t.sub, t.mul, t.div, t.maximum, t.pow]) {
    it(f.op.name, () => {
      expect(() => f(x(2), wide(2))).toThrow(/argument 2 is float64, but the op needs float32/);
    });
  }
});

/** Calls that must fail, and what the message has to say. */
const calls: Record<string, [() => unknown, RegExp]> = {
  'add of shapes that do not broadcast': [
    () => t.add(x(2, 3), x(4)),
    /add: dim -1 is 3 in argument 1 but 4 in argument 2 \(shapes \[2,3\] and \[4\]\)/,
  ],
  'mul of shapes that do not broadcast': [() => x(2, 3).mul(x(3, 2)), /mul: dim -1 .*shapes \[2,3\] and \[3,2\]/],
  'matmul with different inner dims': [
    () => t.matmul(x(2, 3), x(4, 2)),
    /matmul.*dim "k" is 3 in argument 1 but 4 in argument 2 \(shapes \[2,3\] and \[4,2\]\)/,
  ],
  'matmul of a number': [() => t.matmul(x(), x(2)), /matmul.*argument 1 needs 1 dims \(k\), but its shape is \[\]/],
  'matmul with different batches': [
    () => t.matmul(x(2, 2, 2), x(3, 2, 2)),
    /matmul: dim -1 is 2 in argument 1 but 3 in argument 2/,
  ],
  'linear with the weight the wrong way round': [
    () => t.linear(x(5, 2), x(2, 3)),
    /linear.*dim "k" is 2 in argument 1 but 3 in argument 2/,
  ],
  'linear with a bias of another size': [
    () => t.linear(x(5, 2), x(3, 2), x(2)),
    /linear.*dim "m" is 3 in argument 2 but 2 in argument 3/,
  ],
  'reshape to another size': [() => x(2, 3).reshape([4]), /reshape: 6 elements do not fill the target \[4\] \(shape \[2,3\]\)/],
  'permute naming a dim twice': [() => x(2, 3).permute([0, 0]), /permute: \[0,0\] must name each of the 2 dims once/],
  'sum over an axis that is not there': [
    () => x(2, 3).sum({ axis: 2 }),
    /sum: axis 2 does not exist in a tensor of 2 dims; use -2 to 1/,
  ],
  'sum over an axis given twice': [() => x(2, 3).sum({ axis: [0, -2] }), /sum: axis 0 is given twice/],
  'max over nothing': [() => x(0, 2).max({ axis: 0 }), /max: an empty axis has no such number/],
  'concat along a dim with others differing': [
    () => t.concat([x(2, 3), x(2, 4)]),
    /concat: dim 1 is 3 in argument 1 but 4 in argument 2/,
  ],
  'concat of nothing': [() => t.concat([]), /concat.*the list of tensors is empty/],
  'gather with an index out of range': [
    () => t.gather(x(2, 3), t.tensor([[3], [0]], { dtype: 'int32' })),
    /gather: index 3 does not exist in a dim of size 3/,
  ],
  'indexSelect with a float index': [
    () => t.indexSelect(x(2, 3), x(1)),
    /indexSelect.*argument 2 is float32, but the op needs int32/,
  ],
  'slice with a negative step': [() => x(4).slice([[0, 4, -1]]), /slice: a step must be a positive whole number/],
  'pad with half a pair': [() => x(4).pad({ padding: [1] }), /pad: padding \[1\] must be pairs/],
  'broadcastTo something smaller': [
    () => x(2, 3).broadcastTo([3]),
    /broadcastTo: the target \[3\] is smaller than the tensor \(shape \[2,3\]\)/,
  ],
  'conv2d with other channels': [
    () => t.conv2d(x(1, 3, 4, 4), x(2, 2, 3, 3)),
    /conv2d: 3 input channels in 1 group\(s\) need a weight with 3 channels, not 2/,
  ],
  'conv2d with a kernel larger than the image': [
    () => t.conv2d(x(1, 1, 2, 2), x(1, 1, 3, 3)),
    /conv2d: a window of 3 by 3 does not fit/,
  ],
  'conv2d with a stride of 0': [
    () => t.conv2d(x(1, 1, 4, 4), x(1, 1, 3, 3), { stride: 0 }),
    /conv2d: kernel, stride and dilation are whole numbers from 1 on, padding from 0 on \(shape \[1,1,4,4\]\)/,
  ],
  'conv2d with less than no padding': [
    () => t.conv2d(x(1, 1, 5, 5), x(1, 1, 3, 3), { padding: -1 }),
    /conv2d: .* padding from 0 on/,
  ],
  'avgPool2d with half a step': [
    () => t.avgPool2d(x(1, 4, 4), { kernel: 2, stride: [2, 0.5] }),
    /avgPool2d: kernel, stride and dilation are whole numbers/,
  ],
  'maxPool2d with a window larger than the image': [
    () => t.maxPool2d(x(1, 2, 2), { kernel: 3 }),
    /maxPool2d: a window of 3 by 3 does not fit/,
  ],
  'crossEntropy with a target of another length': [
    () => t.crossEntropy(x(3, 4), index(0, 1)),
    /crossEntropy: scores of shape \[3,4\] need class indices of shape \[3\], but the target is \[2\]/,
  ],
  'crossEntropy with a class that is not there': [
    () => t.crossEntropy(x(1, 4), index(4)),
    /index 4 does not exist in a dim of size 4/,
  ],
  'mseLoss that would broadcast': [
    () => t.mseLoss(x(3, 1), x(3)),
    /mseLoss: input and target need the same shape, but are \[3,1\] and \[3\]/,
  ],
  'groupNorm with groups that do not divide': [
    () => t.groupNorm(x(2, 3, 2), 2),
    /groupNorm: 3 channels do not split into 2 groups/,
  ],
  'layerNorm over dims that are not there': [
    () => t.layerNorm(x(2, 3), [4]),
    /layerNorm: the last dims of \[2,3\] are not \[4\]/,
  ],
  'tensor from ragged arrays': [() => t.tensor([[1, 2], [3]]), /ragged nested arrays; dim 1 is 2 in one place and 1 in another/],
  'tensor with a shape of another size': [
    () => t.tensor([1, 2, 3], { shape: [2, 2] }),
    /shape \[2,2\] holds 4 numbers, but 3 were given/,
  ],
  'item of many': [() => x(2).item(), /item: needs one element, but the shape is \[2\]/],
  'backward of many': [
    () => t.ones([2], { requiresGrad: true }).mul(2).backward(),
    /backward: needs a single number, not shape \[2\]/,
  ],
  'backward of something without gradient': [() => x(1).mul(2).sum().backward(), /depends on no tensor with requiresGrad/],
};

describe('error messages name op, argument, shapes and dim', () => {
  for (const [name, [f, message]] of Object.entries(calls)) {
    it(name, () => {
      expect(f).toThrow(message);
    });
  }
});
