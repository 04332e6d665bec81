/** @file Every sub-network that dropout can make of one small net, and the ways to average what they answer. */
import { pow } from '../../base/math';
import type { Random } from '../../base/random';
import { add, exp, logSoftmax, matmul, mul, noGrad, relu, softmax, sum, tanh, tensor, type Tensor } from '../../tensor';

export type HiddenKind = 'none' | 'linear' | 'tanh' | 'relu';
export const HIDDEN = 16;

export interface Shape {
  units: number;
  classes: number;
  hidden: HiddenKind;
  sigma: number;
}

/** Float64 throughout: two averages are compared to the last digits. */
export interface Net {
  kind: HiddenKind;
  x: Tensor; // (1, units): the values that are dropped
  inner: Tensor | null; // (units, 16)
  out: Tensor; // (units or 16, classes)
  bias: Tensor; // (1, classes)
}

function gaussian(rows: number, columns: number, std: number, random: Random): Tensor {
  const values = new Float64Array(rows * columns);
  random.fillNormal(values, 0, std);
  return tensor(values, { shape: [rows, columns] });
}

export function makeNet({ units, classes, hidden, sigma }: Shape, random: Random): Net {
  const x = gaussian(1, units, 1, random.fork('x'));
  const inner = hidden === 'none' ? null : gaussian(units, HIDDEN, Math.sqrt(2 / units), random.fork('inner'));
  const out = gaussian(inner ? HIDDEN : units, classes, inner ? sigma / 2 : sigma, random.fork('out'));
  return { kind: hidden, x, inner, out, bias: gaussian(1, classes, 0.1, random.fork('bias')) };
}

const activate = (z: Tensor, kind: HiddenKind): Tensor => (kind === 'relu' ? relu(z) : kind === 'tanh' ? tanh(z) : z);

/** Scores of the classes from the values that are left: (rows, units) to (rows, classes). */
export function scores({ kind, inner, out, bias }: Net, left: Tensor): Tensor {
  return add(matmul(inner ? activate(matmul(left, inner), kind) : left, out), bias);
}

export interface Members {
  /** ln p of every class in every sub-network: (2ⁿ, classes), row m is the sub-network whose kept units are the bits of m. */
  logs: Tensor;
  /** How many units each keeps. */
  kept: Uint8Array;
}

/** All 2ⁿ of them, as one batch. */
export function allMembers(net: Net): Members {
  const units = net.x.size;
  const bits = new Float64Array(units << units);
  const kept = new Uint8Array(1 << units);
  for (let m = 0; m < kept.length; m++)
    for (let unit = 0; unit < units; unit++) {
      const bit = (m >> unit) & 1;
      bits[m * units + unit] = bit;
      kept[m]! += bit;
    }
  const masks = tensor(bits, { shape: [kept.length, units] }); // (2ⁿ, units)
  return { logs: noGrad(() => logSoftmax(scores(net, mul(net.x, masks)), { axis: 1 })), kept };
}

/** The chance that dropout draws each sub-network: keep^kept · drop^(n − kept). They sum to 1. */
export function chances({ kept }: Members, units: number, drop: number): Float64Array {
  const table = Array.from({ length: units + 1 }, (_, k) => pow(1 - drop, k) * pow(drop, units - k));
  return Float64Array.from(kept, (k) => table[k]!);
}

export interface Averages {
  /** The mean of the probabilities; the normalized geometric mean; one pass with every unit, each times keep. (classes) */
  arithmetic: Float64Array;
  geometric: Float64Array;
  scaled: Float64Array;
}

export function averages(net: Net, members: Members, drop: number): Averages {
  const q = tensor(chances(members, net.x.size, drop), { shape: [members.kept.length, 1] }); // (2ⁿ, 1)
  return noGrad(() => {
    const values = (t: Tensor): Float64Array => Float64Array.from(t.toArray());
    return {
      arithmetic: values(sum(mul(q, exp(members.logs)), { axis: 0 })),
      // geometric mean: exp Σ q ln p, divided by its sum over the classes
      geometric: values(softmax(sum(mul(q, members.logs), { axis: 0 }), { axis: 0 })),
      scaled: values(softmax(scores(net, mul(net.x, 1 - drop)), { axis: 1 })),
    };
  });
}

/** The largest difference in any class. */
export const gapOf = (a: Float64Array, b: Float64Array): number => Math.max(...a.map((value, k) => Math.abs(value - b[k]!)));
