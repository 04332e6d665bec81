/** @file The net of the dropout-network experiment: three inputs, one hidden layer whose units are dropped, one linear output. */
import type { Random } from '../../base/random';
import { applyLinear, init, makeLinear, type Linear } from '../../nn';
import { dropout, mul, noGrad, relu, tensor, type Tensor } from '../../tensor';

export const INPUTS = 3;
export type Scaling = 'none' | 'at-test' | 'inverted';

export interface Net {
  hidden: Linear; // (units, 3)
  out: Linear; // (1, units), no bias
  x: Tensor; // (1, 3)
}

/**
 * Random first weights with biases of 1, so that hardly a ReLU unit is off by itself. All weights of the output are positive: what it
 * receives is then never near zero, and the two phases can be compared by a ratio.
 */
export function makeNet(units: number, random: Random): Net {
  const hidden = makeLinear(INPUTS, units, random.fork('hidden'), { init: init.heNormal(), bias: init.constant(1) });
  const out = makeLinear(units, 1, random.fork('out'), { init: init.uniform({ lo: 0.2, hi: 1 }), bias: false });
  const inputs = random.fork('input');
  return {
    hidden,
    out,
    x: tensor(
      [0, 1, 2].map(() => inputs.uniform(0.2, 1)),
      { shape: [1, INPUTS] },
    ),
  };
}

/** h of every hidden unit before anything is dropped: (1, units). */
export const activationsOf = (net: Net): Tensor => relu(applyLinear(net.hidden, net.x));

/** What the output unit receives from hidden values h (rows, units): (rows). */
const received = (net: Net, h: Tensor): number[] => Array.from(applyLinear(net.out, h).toArray());

/** One row a sample, 1 = keep: a coin for each unit of each sample. */
export function drawMask(rows: number, units: number, drop: number, random: Random): Tensor {
  const coins = Array.from({ length: rows * units }, () => (random.uniform() < drop ? 0 : 1));
  return tensor(coins, { shape: [rows, units] });
}

/** What the output unit receives in training under each row of `mask` (rows, units). */
export function trainingPass(net: Net, mask: Tensor, drop: number, scaling: Scaling): number[] {
  return noGrad(() => {
    const h = activationsOf(net); // (1, units), broadcast over the samples
    return received(net, scaling === 'inverted' ? dropout(h, drop, mask) : mul(h, mask));
  });
}

/** What it receives at test, when every unit is there. */
export function testPass(net: Net, drop: number, scaling: Scaling): number {
  return noGrad(() => {
    const h = activationsOf(net);
    return received(net, scaling === 'at-test' ? mul(h, 1 - drop) : h)[0]!;
  });
}
