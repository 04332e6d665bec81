/**
 * @file A block of N × C × H × W numbers, normalized four ways: which cells share one mean and one variance, and which outputs move
 * when one cell does. Both come from the core's own layers; "moves" is found by running the layer twice.
 */
import { choice, integer, real, type Values } from '../../base/params';
import type { Random } from '../../base/random';
import { summarize } from '../../nn';
import { defineExperiment } from '../define';
import { invariants, measures } from './measures';
import { apply, groupsThatFit, PIXELS, type Block } from './schemes';

const params = {
  scheme: choice({
    label: 'Normalization',
    options: ['batch', 'layer', 'instance', 'group'],
    labels: { batch: 'batch', layer: 'layer', instance: 'instance', group: 'group' },
    default: 'batch',
  }),
  push: real({ label: 'Change the cell by', min: -5, max: 5, step: 0.1, default: 0 }),
  image: integer({ label: 'Cell: image', min: 1, max: 5, default: 3 }),
  channel: integer({ label: 'Cell: channel', min: 1, max: 6, default: 2 }),
  pixel: integer({ label: 'Cell: pixel', min: 1, max: PIXELS, default: 1 }),
  images: integer({ label: 'Images', symbol: 'N', min: 1, max: 5, default: 4 }),
  channels: integer({ label: 'Channels', symbol: 'C', min: 1, max: 6, default: 4 }),
  groups: integer({ label: 'Groups', min: 1, max: 6, default: 2, help: 'for group norm; must divide the channels' }),
  weight: real({ label: 'Scale', symbol: 'γ', min: 0, max: 3, step: 0.1, default: 1 }),
  bias: real({ label: 'Offset', symbol: 'β', min: -3, max: 3, step: 0.1, default: 0 }),
  data: choice({
    label: 'Block',
    options: ['images', 'tokens'],
    labels: { images: 'images: C maps of 2 × 2', tokens: 'texts: C features of 4 tokens' },
    default: 'images',
  }),
  turn: real({ label: 'Turn the block', unit: '°', min: -80, max: 80, step: 5, default: -35, effect: 'view' }),
};

export type Settings = Values<typeof params>;

export interface Frame {
  images: number;
  channels: number;
  /** The largest number of groups up to the one asked for that divides the channels. */
  groups: number;
  /** Inputs and outputs, in the order image, channel, pixel. */
  before: Float32Array;
  after: Float32Array;
  /** The place of the chosen cell. */
  cell: number;
  /** 1 for cells that share mean and variance with the chosen one, itself included. */
  shared: Uint8Array;
  /** 1 for outputs that differ from those without the push. */
  moved: Uint8Array;
  /** Of the shared cells. */
  mean: number;
  variance: number;
}

interface State {
  values: Float32Array;
}

/** Every channel has a mean and a spread of its own, and so has every image, as in real activations. */
function drawBlock(p: Settings, random: Random): Float32Array {
  const values = new Float32Array(p.images * p.channels * PIXELS);
  for (let n = 0, at = 0; n < p.images; n++) {
    const light = random.fork('image', n).normal(0, 0.7);
    for (let c = 0; c < p.channels; c++) {
      const channel = random.fork('channel', c);
      const [mean, spread] = [channel.normal(0, 1.5), channel.uniform(0.4, 1.4)];
      const draws = random.fork('cells', n, c);
      for (let i = 0; i < PIXELS; i++) values[at++] = light + mean + spread * draws.normal();
    }
  }
  return values;
}

/** How far an input is moved to find out who shares its statistics, in place of a push of 0. */
const PROBE = 1;

function observe({ values }: State, p: Settings): Frame {
  const { images, channels } = p;
  const groups = groupsThatFit(channels, p.groups);
  const cell = ((Math.min(p.image, images) - 1) * channels + Math.min(p.channel, channels) - 1) * PIXELS + p.pixel - 1;
  const block = (push: number): Block => {
    const moved = values.slice();
    moved[cell]! += push;
    return { values: moved, images, channels, pixels: PIXELS };
  };
  const settings = { ...p, groups };
  const plain = apply(block(0), settings);
  const after = apply(block(p.push), settings);
  const moved = after.map((value, i) => (value === plain[i] ? 0 : 1));
  // with a scale of 0 or a group of one cell nothing moves, so who shares is asked of the bare normalization
  const bare = { ...settings, weight: 1, bias: 0 };
  const [still, probed] = [apply(block(0), bare), apply(block(PROBE), bare)];
  const shared = Uint8Array.from(probed, (value, i) => (value !== still[i] || i === cell ? 1 : 0));
  const before = block(p.push).values;
  const { mean, std } = summarize(before.filter((_, i) => shared[i] === 1));
  return {
    images,
    channels,
    groups,
    before,
    after,
    cell,
    shared,
    moved: Uint8Array.from(moved),
    mean,
    variance: std * std,
  };
}

export default defineExperiment({
  id: 'norm-axes',
  title: 'Which numbers share a mean',
  params,
  steps: 0,
  init: (p, random): State => ({ values: drawBlock(p, random) }),
  observe,
  measures,
  invariants,
  code: {
    core: `const batch = standardize(x, { axis: [0, 2, 3] }); // one mean a channel
const layer = standardize(x, { axis: [1, 2, 3] }); // one mean an image
const instance = standardize(x, { axis: [2, 3] }); // one mean a channel of an image
const group = groupNorm(x, groups); // one mean a group of channels of an image
const out = add(mul(layer, gamma), beta);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
