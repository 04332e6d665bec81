/**
 * @file A training run that touches most of the core, and the SHA-256 of all its parameters: the number that must be the same in
 * Node, browser and worker, with WebAssembly and without. Needs nothing but the platform's `crypto.subtle`.
 */
import { random } from '../../src/base/random';
import * as nn from '../../src/nn';
import * as t from '../../src/tensor';
import type { Tensor } from '../../src/tensor';

/** SHA-256 of the parameters after 1,000 steps. A change of rounding anywhere changes it: say so in the commit that does. */
export const HASH = '71b7f4cd50f29ed2e584012048688d25866dedb198e039496086eb6d421cd1de';

function parameter(shape: readonly number[], key: string): Tensor {
  const values = new Float32Array(shape.reduce((n, k) => n * k, 1));
  random(42, key).fillNormal(values, 0, 0.4);
  return t.tensor(values, { shape, requiresGrad: true });
}

type Params = Record<'kernel' | 'scale' | 'shift' | 'hidden' | 'hiddenBias' | 'out' | 'outBias', Tensor>;

function makeParams(): Params {
  return {
    kernel: parameter([4, 1, 3, 3], 'kernel'),
    scale: parameter([4], 'scale'),
    shift: parameter([4], 'shift'),
    hidden: parameter([17, 36], 'hidden'),
    hiddenBias: parameter([17], 'hiddenBias'),
    out: parameter([3, 17], 'out'),
    outBias: parameter([3], 'outBias'),
  };
}

/** Convolution, batch norm, gelu, max pool, linear, tanh, linear: (batch, 1, 6, 6) to (batch, 3). */
function logits(p: Params, x: Tensor): Tensor {
  const running = { mean: t.zeros([4]), variance: t.ones([4]) };
  const maps = t.conv2d(x, p.kernel, { padding: 1 }); // (batch, 4, 6, 6)
  const normal = t.batchNorm(maps, running, { weight: p.scale, bias: p.shift }, { training: true }).out;
  const pooled = t.maxPool2d(t.gelu(normal), { kernel: 2 }); // (batch, 4, 3, 3)
  const h = t.tanh(t.linear(t.flatten(pooled), p.hidden, p.hiddenBias)); // (batch, 17)
  return t.linear(h, p.out, p.outBias);
}

/** Trains for some steps and returns the hex SHA-256 of the bytes of all parameters. */
export async function trainAndHash(wasm: boolean, steps = 1000): Promise<string> {
  t.configure({ wasm });
  const params = makeParams();
  const list = Object.values(params);
  const x = t.tensor(parameter([8, 1, 6, 6], 'images').toArray(), { shape: [8, 1, 6, 6] });
  const y = t.tensor([0, 1, 2, 0, 1, 2, 0, 1], { dtype: 'int32' });
  const optimizer = nn.adam();
  const state = optimizer.init(list);
  for (let step = 0; step < steps; step++) {
    t.scope(() => {
      nn.zeroGrad(list);
      const noise = t.tensor(random(1, step).uniform(-0.01, 0.01));
      t.crossEntropy(logits(params, x.add(noise)), y, { labelSmoothing: 0.1 }).backward();
      optimizer.step(list, state, 0.003);
    });
  }
  t.configure({ wasm: true });
  const bytes = list.flatMap((p) => [...new Uint8Array(Float32Array.from(p.toArray()).buffer)]);
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
