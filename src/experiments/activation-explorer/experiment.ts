/** @file Activation functions and their slopes, read off `backward()`: curves, one point with its tangent, and where each goes flat. */
import { real, several } from '../../base/params';
import { defineExperiment } from '../define';
import { curveOf, EDGE, grid, type Curve, type Frame } from './curves';
import { functionIds, functionLabels } from './functions';

const params = {
  functions: several({
    label: 'Functions',
    options: functionIds,
    labels: functionLabels,
    default: ['sigmoid', 'tanh', 'relu'],
  }),
  x: real({ label: 'Pre-activation', symbol: 'z', min: -EDGE, max: EDGE, step: 0.1, default: 0 }),
  slope: real({
    label: 'Leaky slope',
    symbol: 'a',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.1,
    help: 'slope of leaky ReLU below zero',
  }),
  threshold: real({
    label: 'Saturated below slope',
    min: 0.001,
    max: 0.5,
    scale: 'log',
    default: 0.05,
    help: 'a unit counts as saturated where the slope is smaller than this, whatever its sign',
  }),
  spread: real({
    label: 'Spread of the pre-activations',
    symbol: 'σ',
    min: 0.1,
    max: 5,
    scale: 'log',
    default: 1,
    help: 'standard deviation of a crowd of pre-activations around 0',
  }),
};
/** A number of the chosen function, or of the first of several; NaN when none is chosen. */
const ofFirst =
  (read: (curve: Curve) => number) =>
  (frames: readonly Frame[]): number => {
    const curve = frames.at(-1)?.curves[0];
    return curve ? read(curve) : NaN;
  };

export default defineExperiment({
  id: 'activation-explorer',
  title: 'Activation functions and their slopes',
  params,
  steps: 0,
  init: () => ({ xs: grid() }),
  observe: ({ xs }, p): Frame => ({ xs: xs.slice(), curves: p.functions.map((id) => curveOf(id, xs, p)) }),
  measures: {
    value: { label: 'value at the point', of: ofFirst((c) => c.value) },
    slope: { label: 'slope at the point', of: ofFirst((c) => c.slope) },
    steepest: { label: 'steepest slope', of: ofFirst((c) => Math.max(...c.slopes)) },
    lowestSlope: { label: 'lowest slope', of: ofFirst((c) => Math.min(...c.slopes)) },
    lowest: { label: 'lowest value', of: ofFirst((c) => Math.min(...c.ys)) },
    saturatedShare: { label: 'saturated share', of: ofFirst((c) => c.saturatedShare) },
  },
  invariants: {
    'every value and slope is finite': ({ curves }) => curves.every((c) => [...c.ys, ...c.slopes].every(Number.isFinite)),
    'the saturated share lies between 0 and 1': ({ curves }) =>
      curves.every((c) => c.saturatedShare >= 0 && c.saturatedShare <= 1),
    'the slope of the sigmoid never passes 1/4': ({ curves }) =>
      curves.every((c) => c.id !== 'sigmoid' || c.slopes.every((s) => s > 0 && s <= 0.25)),
    'no function of the ReLU kind falls below -1 before -8': ({ curves }, { slope }) =>
      curves.every((c) => c.ys.every((y) => y >= Math.min(-1, -EDGE * slope))),
  },
  code: {
    core: `const z = tensor([x], { dtype: 'float64', requiresGrad: true });
const h = sigmoid(z);
h.sum().backward();
const slope = z.grad!.item(); // f′(x)`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
