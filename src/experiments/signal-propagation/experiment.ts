/**
 * @file Sends one batch forward and one gradient backward through a deep net that has not learned anything yet. Conventions: `depth`
 * counts weight layers, each followed by the activation; the input is N(0, 1) and as wide as the net; the gradient enters at
 * the last activation, random, with norm 1 for each example.
 */
import type { Random } from '../../base/random';
import { tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { makeDeepNet, taperedWidths } from '../shared/deep-net';
import { unitDraws } from '../shared/unit-draws';
import { chaosMap, type ChaosMap } from './chaos-map';
import { invariants, measures } from './measures';
import { params, type Settings } from './params';
import { propagate, type Passage, type Propagation } from './propagate';

export interface Frame extends Propagation {
  /** Ratio of gradients over depth and size of the weights for nets of this kind. */
  map: ChaosMap;
}

/** Rows of random direction and norm 1. */
function unitRows(draws: Float32Array, rows: number, columns: number): Float32Array {
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    let squares = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) squares += draws[i]! * draws[i]!;
    const length = Math.sqrt(squares);
    for (let i = row * columns; i < (row + 1) * columns; i++) values[i] = draws[i]! / length;
  }
  return values;
}

function start(p: Settings, random: Random): Passage {
  const widths = taperedWidths(p.depth, p.width, p.taper);
  const [inputs, outputs] = [widths[0]!, widths.at(-1)!];
  const x = unitDraws('normal', [p.batch, inputs], random, 'input');
  const g = unitDraws('normal', [p.batch, outputs], random, 'gradient');
  return {
    net: makeDeepNet(random, { ...p, widths }),
    input: tensor(x, { shape: [p.batch, inputs], requiresGrad: true }),
    upstream: tensor(unitRows(g, p.batch, outputs), { shape: [p.batch, outputs] }),
  };
}

/** What the reader may turn back to: the size that keeps a signal in a layer that drops half, or none, of it. */
function undoOf(p: Settings): Partial<Settings> {
  const rectifies = p.activation === 'relu';
  const sigma = Number(Math.sqrt((rectifies ? 2 : 1) / p.width).toPrecision(3));
  const calm: Partial<Settings> = { gain: 1, biasStd: 0, residual: false };
  if (p.init === 'normal') calm.sigma = sigma;
  if (p.init === 'constant') calm.init = rectifies ? 'he-normal' : 'xavier-normal';
  const changes = Object.entries(calm).filter(([name, value]) => p[name as keyof Settings] !== value);
  return Object.fromEntries(changes) as Partial<Settings>;
}

export default defineExperiment({
  id: 'signal-propagation',
  title: 'Signal propagation',
  params,
  heavy: true,
  steps: 0,
  init: start,
  observe(passage, p): Frame {
    const result = propagate(passage);
    const diverged = result.diverged && { ...result.diverged, undo: undoOf(p) };
    return { ...result, diverged, map: chaosMap(passage.net, p.biasStd) };
  },
  measures,
  invariants,
  code: {
    core: `for (const { weight } of net.layers) {
  h = activate(linear(h, weight)); // (batch, width)
  outputs.push(h.retainGrad());
}
backward(h, upstream); // the gradient enters at the last activation
const spread = outputs.map((h) => summarize(h.toArray()).std);
const gradients = outputs.map((h) => summarize(h.grad.toArray()).rms);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
