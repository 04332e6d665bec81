import { afterEach, describe, expect, it } from 'vitest';
import { random } from '../base/random';
import { configure, crossEntropy, scope } from '../tensor';
import {
  applyMlp,
  clipGradByNorm,
  makeMlp,
  moons,
  optimizer,
  optimizerNames,
  parameters,
  proximalL1,
  toTensors,
  zeroGrad,
  type OptimizerName,
} from './index';

/** The bits of all parameters after a short training, with everything that touches them switched on. */
function train(name: OptimizerName, inScope: boolean): Uint32Array {
  const { x, y } = toTensors(moons(random(1, 'moons'), { count: 50 }));
  const net = makeMlp(random(1, 'net'), { sizes: [2, 16, 16, 2], activation: 'tanh', normalization: 'batch' });
  const params = parameters(net);
  const rule = optimizer(name, { weightDecay: 0.01 });
  const state = rule.init(params);
  for (let step = 0; step < 30; step++) {
    zeroGrad(params);
    const backward = () => crossEntropy(applyMlp(net, x), y).backward();
    if (inScope) scope(backward);
    else backward();
    clipGradByNorm(params, 0.5);
    rule.step(params, state, 0.01);
    proximalL1(params, 1e-4);
  }
  const numbers = params.flatMap((param) => [...param.toArray()]);
  return new Uint32Array(Float32Array.from(numbers).buffer);
}

describe('training gives the same bits', () => {
  afterEach(() => configure({ wasm: true, arena: undefined }));

  it.each(optimizerNames)('with %s in WebAssembly and JavaScript, inside a scope or not, in an arena of any size', (name) => {
    const bits = train(name, true);
    expect(train(name, false)).toEqual(bits);
    configure({ wasm: false });
    expect(train(name, true)).toEqual(bits);
    configure({ wasm: true, arena: 64 });
    expect(train(name, false)).toEqual(bits);
  });
});
