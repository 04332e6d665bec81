/** @file The nets of the race: one for each activation and learning rate, all from the same random numbers. */
import type { Random } from '../../base/random';
import {
  applyMlp,
  gain,
  init,
  makeMlp,
  parameters,
  pointSets,
  sgd,
  toTensors,
  zeroGrad,
  type Activation,
  type Initializer,
  type Mlp,
} from '../../nn';
import { binaryCrossEntropyWithLogits, noGrad, type Tensor } from '../../tensor';

/** Kebab-case, as links spell them, with the name that the layers know. */
const names = {
  identity: 'identity',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  'leaky-relu': 'leakyRelu',
  elu: 'elu',
  gelu: 'gelu',
  silu: 'silu',
} as const satisfies Record<string, Activation>;
export type RacerId = keyof typeof names;
export const racerIds = Object.keys(names) as RacerId[];

export const racerLabels: Record<RacerId, string> = {
  identity: 'none',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  gelu: 'GELU',
  silu: 'SiLU',
};

/** The sweep: every activation is trained at each of these rates. */
export const RATES = [0.1, 0.3, 1, 3, 10, 30] as const;

export type InitId = 'fitting' | 'shared';

/**
 * The factor on 1/√fanIn that fits an activation: for ReLU and its kin √2 (He et al. 2015), for tanh 5/3 (PyTorch), for the sigmoid 4,
 * which makes up for its slope of 1/4 at zero.
 */
function fittingGain(id: RacerId): number {
  if (id === 'identity') return 1;
  if (id === 'sigmoid') return 4;
  return id === 'tanh' ? gain('tanh') : Math.SQRT2;
}

/** σ = gain / √fanIn in the hidden layers and 1 / √fanIn in the last, whose output passes no activation. */
function initializer(hiddenGain: number): Initializer {
  return (shape, random) => init.heNormal({ gain: shape[0] === 1 ? 1 : hiddenGain })(shape, random);
}

export interface Racer {
  id: RacerId;
  rate: number;
  net: Mlp;
  /** Mean cross-entropy over all examples, as the last step saw it; NaN once it has overflowed. */
  loss: number;
}

export interface Track {
  dataset: 'circles' | 'moons' | 'spirals' | 'xor';
  depth: number;
  width: number;
  init: InitId;
}

export const EXAMPLES = 96;

export interface Points {
  x: Tensor; // (examples, 2)
  y: Tensor; // (examples, 1)
}

/** All points of a set and their labels 0 and 1. */
export function makeData(dataset: Track['dataset'], random: Random): Points {
  const set = pointSets[dataset](random, { count: EXAMPLES });
  const { x, y } = toTensors({ ...set, y: Float32Array.from(set.y) });
  return { x, y: y.reshape([EXAMPLES, 1]) };
}

const lossOf = (net: Mlp, x: Tensor, y: Tensor): Tensor => binaryCrossEntropyWithLogits(applyMlp(net, x), y);

/** One net. Equal seeds give equal draws whatever the activation: only the factor in front differs. */
export function makeRacer(id: RacerId, rate: number, track: Track & Points, random: Random): Racer {
  const { depth, width, init: scheme, x, y } = track;
  const sizes = [2, ...Array.from({ length: depth }, () => width), 1];
  const weights = initializer(scheme === 'shared' ? 1 : fittingGain(id));
  const net = makeMlp(random, { sizes, activation: names[id], init: weights });
  return { id, rate, net, loss: noGrad(() => lossOf(net, x, y).item()) };
}

/** One step of plain gradient descent on all examples; `loss` is what that step saw. A net whose loss is no longer a number rests. */
export function train(racer: Racer, x: Tensor, y: Tensor): Racer {
  if (Number.isNaN(racer.loss)) return racer;
  const weights = parameters(racer.net);
  zeroGrad(weights);
  const loss = lossOf(racer.net, x, y);
  const seen = loss.item();
  if (!Number.isFinite(seen)) return { ...racer, loss: NaN };
  loss.backward();
  const plain = sgd();
  plain.step(weights, plain.init(weights), racer.rate);
  return { ...racer, loss: seen };
}
