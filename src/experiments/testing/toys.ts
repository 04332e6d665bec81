/**
 * @file Small experiments for the tests of runs, runtime and command line, and for the laws: every effect, ending and kind of
 * state once.
 */
import { boolean, choice, integer, real } from '../../base/params';
import { defineExperiment } from '../define';
import { tensor, type Tensor } from '../../tensor';

/** Plain numbers: descends x² with noise; a rate above 1 diverges, a small gradient ends the run. */
export const descent = defineExperiment({
  id: 'toy-descent',
  params: {
    rate: real({ label: 'Rate', min: 0, max: 3, step: 0.01, default: 0.1, effect: 'live' }),
    start: real({ label: 'Start', min: -4, max: 4, default: 2 }),
    noise: boolean({ label: 'Noise', default: true }),
    colour: choice({ label: 'Colour', options: ['plain', 'signed'], default: 'plain', effect: 'view' }),
  },
  steps: (p) => (p.noise ? 40 : 60),
  init: (p) => ({ x: p.start, steps: 0, trail: [p.start] }),
  step: (s, p, r) => {
    const x = s.x - p.rate * (2 * s.x) + (p.noise ? 0.01 * r.normal() : 0);
    return { x, steps: s.steps + 1, trail: [...s.trail.slice(-3), x] };
  },
  observe: (s) => ({
    x: s.x,
    loss: s.x * s.x,
    trail: Float32Array.from(s.trail),
    diverged:
      Math.abs(s.x) > 1e6
        ? { step: s.steps, op: 'step', message: `x overflowed at step ${s.steps}, for the rate is above 1.`, undo: { rate: 0.1 } }
        : null,
  }),
  done: (s) => Math.abs(s.x) > 1e6 || s.x * s.x < 1e-9,
  measures: { finalLoss: { label: 'loss after the run', of: (frames) => frames.at(-1)!.loss } },
  invariants: { 'loss is never negative': (f) => f.loss >= 0 },
});

interface Fit {
  weight: Tensor;
  inputs: Tensor;
  /** A second name for the weight: copies must keep the two one. */
  trained: Tensor[];
  velocity: Float32Array;
}

/** Tensors, in-place updates and optimizer memory, in a worker: fits y = 2x by gradient descent with momentum. */
export const fit = defineExperiment({
  id: 'toy-fit',
  heavy: true,
  params: {
    size: integer({ label: 'Size', min: 1, max: 16, default: 4 }),
    rate: real({ label: 'Rate', min: 0, max: 1, default: 0.1, effect: 'live' }),
  },
  steps: 30,
  init(p, r): Fit {
    const values = new Float32Array(p.size);
    r.fillNormal(values);
    const weight = tensor([0], { requiresGrad: true });
    return { weight, inputs: tensor(values), trained: [weight], velocity: new Float32Array(1) };
  },
  step(s, p) {
    s.weight.zeroGrad();
    const loss = s.weight.mul(s.inputs).sub(s.inputs.mul(2)).pow(2).mean();
    loss.backward();
    for (const weight of s.trained) {
      s.velocity[0] = 0.5 * s.velocity[0]! + weight.grad!.item();
      weight.data[weight.offset]! -= p.rate * s.velocity[0]!;
    }
    return s;
  },
  observe(s) {
    const predicted = s.weight.mul(s.inputs);
    // A look into the core's own memory, as a careless author would give: the runtime has to copy it out.
    const predictions = predicted.data.subarray(predicted.offset, predicted.offset + predicted.size);
    return { weight: s.weight.item(), predictions, inputs: s.inputs.toArray(), velocity: s.velocity.slice() };
  },
  measures: { weight: { label: 'the fitted slope', of: (frames) => frames.at(-1)!.weight } },
  invariants: { 'predictions match the inputs in number': (f, p) => f.predictions.length === p.size },
});

/** Static: no steps at all. */
export const spread = defineExperiment({
  id: 'toy-spread',
  params: {
    count: integer({ label: 'Count', min: 1, max: 40, default: 8 }),
    std: real({ label: 'Std', min: 0.1, max: 10, scale: 'log', default: 1, effect: 'live' }),
  },
  steps: 0,
  init(p, r) {
    const values = new Float64Array(p.count);
    r.fillNormal(values, 0, p.std);
    return { values };
  },
  observe: (s) => ({ values: s.values.slice() }),
  measures: { largest: { label: 'the largest value', of: (frames) => Math.max(...frames[0]!.values) } },
  invariants: { 'there are as many values as asked for': (f, p) => f.values.length === p.count },
});

export const toys = [descent, fit, spread] as const;
