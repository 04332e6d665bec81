import { describe, expect, it } from 'vitest';
import { random } from '../../base/random';
import { makeLinear, parameterCount } from '../../nn';
import { run } from '../run';
import experiment from './experiment';

const frame = (given: Parameters<typeof run<typeof experiment.params, null, object>>[1] = {}) => run(experiment, given).last;

describe('param-count', () => {
  it('counts 1,792 for 3 × 3 over 3 channels into 64, and 201,392,128 for a dense layer to 32 × 32 × 64', () => {
    const { convolution, dense } = frame();
    expect([convolution.parameters, dense.parameters]).toEqual([1792, 201392128]);
  });

  it('counts 156 for the first layer of LeNet-5: six kernels of 5 × 5 and their biases', () => {
    expect(frame({ inChannels: 1, outChannels: 6, kernel: 5 }).convolution.parameters).toBe(156);
  });

  it('counts a dense layer as one that is really made', () => {
    const made = parameterCount(makeLinear(16 * 2, 16 * 3, random(1)));
    expect(frame({ side: 4, inChannels: 2, outChannels: 3 }).dense.parameters).toBe(made);
  });

  it('does not count the image for a convolution', () => {
    expect(frame({ side: 256 }).convolution.parameters).toBe(frame({ side: 4 }).convolution.parameters);
  });
});
