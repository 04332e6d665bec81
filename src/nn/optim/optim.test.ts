import { describe, expect, it } from 'vitest';
import { tensor, type Tensor } from '../../tensor';
import { adagrad, adam, adamW, rmsProp } from './adaptive';
import { clipGradByNorm, clipGradByValue, gradNorm } from './clip';
import { proximalL1 } from './decay';
import { optimizer, optimizerNames } from './named';
import { zeroGrad, type Optimizer } from './optimizer';
import { sgd } from './sgd';

/** A parameter with a gradient already in place. */
function leaf(w: number[], g: number[]): Tensor {
  const param = tensor(w, { requiresGrad: true });
  param.grad = tensor(g);
  return param;
}

/** Value of a single weight after steps with these gradients. */
function follow(rule: Optimizer, start: number, gradients: number[], lr: number): number[] {
  const param = leaf([start], [0]);
  const state = rule.init([param]);
  return gradients.map((g) => {
    param.grad = tensor([g]);
    rule.step([param], state, lr);
    return param.item();
  });
}
const close = (actual: number[], expected: number[]) => actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));

describe('optimizers, by hand', () => {
  it('sgd steps against the gradient', () => close(follow(sgd(), 1, [2, -1], 0.1), [0.8, 0.9]));
  it('sgd adds the decay to the gradient', () => close(follow(sgd({ weightDecay: 0.5 }), 2, [1], 0.1), [2 - 0.1 * (1 + 1)]));
  it('momentum builds up: v = βv + g', () => close(follow(sgd({ momentum: 0.9 }), 0, [1, 1, 0], 0.1), [-0.1, -0.29, -0.461]));
  it('nesterov looks ahead: g + βv', () => close(follow(sgd({ momentum: 0.9, nesterov: true }), 0, [1], 0.1), [-0.19]));
  it('decoupled decay leaves the momentum alone', () => {
    const rule = sgd({ momentum: 0.9, weightDecay: 0.5, decoupled: true });
    close(follow(rule, 2, [0, 0], 0.1), [1.9, 1.805]);
  });
  it('adagrad divides by the root of the sum of squares', () =>
    close(follow(adagrad(), 0, [2, 2], 0.1), [-0.1, -0.1 - 0.1 / Math.sqrt(2)]));
  it('rmsProp starts its average at 0, uncorrected', () =>
    close(follow(rmsProp({ alpha: 0.9 }), 0, [1], 0.01), [-0.01 / Math.sqrt(0.1)]));
  it('adam makes a first step of lr whatever the gradient', () => {
    close(follow(adam(), 0, [1e-4], 0.1), [-0.1 * (1e-4 / (1e-4 + 1e-8))]);
    close(follow(adam(), 0, [1e4], 0.1), [-0.1]);
  });
  it('adamW shrinks the weight first, adam puts the decay into the gradient', () => {
    close(follow(adamW({ weightDecay: 0.5 }), 2, [0], 0.1), [1.9]);
    close(follow(adam({ weightDecay: 0.5 }), 2, [0], 0.1), [1.9]); // the decay is the whole gradient, so Adam makes it a step of lr
    close(follow(adam({ weightDecay: 5 }), 2, [0], 0.1), [1.9]);
  });
  it('amsgrad remembers the largest average', () => {
    const gradients = [10, ...new Array<number>(50).fill(0.1)];
    const plain = follow(adam({ beta2: 0.5 }), 0, gradients, 0.1).at(-1)!;
    expect(follow(adam({ beta2: 0.5, amsgrad: true }), 0, gradients, 0.1).at(-1)).toBeGreaterThan(plain);
  });
});

describe('every optimizer', () => {
  it.each(optimizerNames)('%s brings a quadratic down and repeats bit for bit from a copied state', (name) => {
    const run = (steps: number, param = leaf([3, -2], [0, 0]), state = optimizer(name).init([param])) => {
      for (let i = 0; i < steps; i++) {
        param.grad = tensor(param.toArray());
        optimizer(name).step([param], state, 0.05);
      }
      return { param, state };
    };
    const half = run(20);
    const resumed = run(20, leaf([...half.param.toArray()], [0, 0]), structuredClone(half.state));
    expect(resumed.param.toArray()).toEqual(run(40).param.toArray());
    expect(Math.abs(resumed.param.at(0))).toBeLessThan(3);
  });
  it.each(optimizerNames)('%s leaves a parameter without gradient alone', (name) => {
    const [frozen, moving] = [leaf([1], [1]), leaf([1], [1])];
    zeroGrad([frozen]);
    const rule = optimizer(name, { weightDecay: 0.1 });
    rule.step([frozen, moving], rule.init([frozen, moving]), 0.1);
    expect(frozen.item()).toBe(1);
    expect(moving.item()).toBeLessThan(1);
  });
  it('refuses the state of other parameters by name', () => {
    const rule = adam();
    const state = rule.init([leaf([1, 2], [0, 0])]);
    expect(() => rule.step([leaf([1], [0])], state, 0.1)).toThrow(
      'adam: the state has no "average" for parameter 0 of shape [1]',
    );
  });
  it('refuses nesterov without momentum', () => {
    expect(() => sgd({ nesterov: true })).toThrow('momentum > 0');
  });
});

describe('proximalL1', () => {
  it('moves every weight towards 0 and stops there', () => {
    const param = leaf([1, -1, 0.05, -0.05, 0, NaN], [0, 0, 0, 0, 0, 0]);
    proximalL1([param], 0.1);
    expect([...param.toArray()]).toEqual([Math.fround(0.9), Math.fround(-0.9), 0, -0, 0, NaN]);
  });
});

describe('gradient clipping', () => {
  it('by value clamps each entry and turns the direction', () => {
    const params = [leaf([0, 0], [3, -0.5]), leaf([0], [-7])];
    clipGradByValue(params, 1);
    expect(params.map((param) => [...param.grad!.toArray()])).toEqual([[1, -0.5], [-1]]);
  });
  it('by norm uses one norm over all parameters and keeps the direction', () => {
    const params = [leaf([0], [3]), leaf([0], [4])];
    expect(clipGradByNorm(params, 1)).toBe(5);
    expect(gradNorm(params)).toBeCloseTo(1, 5);
    expect(params[0]!.grad!.item() / params[1]!.grad!.item()).toBeCloseTo(0.75, 6);
  });
  it('by norm leaves small gradients as they are', () => {
    const params = [leaf([0], [0.25])];
    clipGradByNorm(params, 1);
    expect(params[0]!.grad!.item()).toBe(0.25);
  });
  it('does not write into a gradient that two parameters share', () => {
    const [a, b] = [leaf([0], [4]), leaf([0], [0])];
    b.grad = a.grad;
    clipGradByNorm([a, b], 1);
    expect(a.grad!.item()).toBeCloseTo(Math.SQRT1_2, 5);
    expect(b.grad!.item()).toBe(a.grad!.item());
  });
  it('by norm does not overflow on gradients whose squares overflow float32', () => {
    const params = [leaf([0], [1e30])];
    expect(clipGradByNorm(params, 1)).toBeCloseTo(1e30, -24);
    expect(params[0]!.grad!.item()).toBeCloseTo(1, 6);
  });
});
