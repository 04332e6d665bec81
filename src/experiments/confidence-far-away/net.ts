/** @file The two-moons classifier that is walked away from. Trained once for each kind and seed, then remembered. */
import type { Random } from '../../base/random';
import { makeMlp, moons, parameters, toTensors, type Mlp } from '../../nn';
import { trainWithAdam } from '../shared/planar-classifier';

export const EXAMPLES = 200;
const TRAINING = { steps: 400, learningRate: 0.01 } as const;

export interface Kind {
  activation: 'relu' | 'tanh';
  weightDecay: number;
}

export interface Trained {
  net: Mlp; // 2 → 32 → 32 → 2
  /** (examples, 2), row by row. */
  x: Float32Array;
  classes: Int32Array;
}

function train(kind: Kind, random: Random): Trained {
  const data = moons(random.fork('data'), { count: EXAMPLES, noise: 0.1 });
  const net = makeMlp(random.fork('net'), { sizes: [2, 32, 32, 2], activation: kind.activation });
  trainWithAdam(net, toTensors(data), { ...TRAINING, weightDecay: kind.weightDecay });
  for (const weight of parameters(net)) weight.grad = null;
  return { net, x: data.x, classes: data.y };
}

/** Nets kept; one takes 5 kB. */
const CAPACITY = 40;
const remembered = new Map<string, Trained>();

/** The net of this kind and stream. A pure memo: sliders that only look at the net must not train it again. */
export function trained(kind: Kind, random: Random): Trained {
  const beside = random.fork('fingerprint'); // two draws beside the stream stand for it
  const name = `${kind.activation} ${kind.weightDecay} ${beside.uniform()} ${beside.uniform()}`;
  const known = remembered.get(name);
  if (known) return known;
  const fresh = train(kind, random);
  remembered.set(name, fresh);
  const [oldest] = remembered.keys();
  if (remembered.size > CAPACITY && oldest !== undefined) remembered.delete(oldest);
  return fresh;
}
