/** @file The masks of the dropout-network experiment as a PyTorch script: same net, same coins. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import { INPUTS, type Scaling } from './net';

interface Settings {
  drop: number;
  scaling: Scaling;
  units: number;
  samples: number;
}

/** Ends in assertions of what the output unit receives at test and, once a mask was drawn, under the latest one. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { test: number; latest: number }>): string {
  const training = p.scaling === 'inverted' ? 'h * mask / (1 - p)' : 'h * mask';
  const test = p.scaling === 'at-test' ? 'h * (1 - p)' : 'h';
  const drawn = Number.isFinite(frame.latest);
  return `${PYTHON_RANDOM}
import torch

n, p = ${p.units}, ${p.drop}                     # p is the probability to DROP a unit
def key(*parts): return lanes(${seed}, "dropout-network", *parts)

W = math.sqrt(2 / ${INPUTS}) * torch.tensor(normals(key("init", "hidden"), n * ${INPUTS})).reshape(n, ${INPUTS})
coins = key("init", "out"); w = torch.tensor([0.2 + 0.8 * uniform(coins) for _ in range(n)])
coins = key("init", "input"); x = torch.tensor([0.2 + 0.8 * uniform(coins) for _ in range(${INPUTS})])

h = torch.relu(W @ x + 1)
test = (${test}) @ w
print(test.item())
assert abs(test.item() - ${frame.test}) < 1e-4
${
  drawn
    ? `
coins = key(${steps})
for sample in range(${p.samples}):
    mask = torch.tensor([0.0 if uniform(coins) < p else 1.0 for _ in range(n)])
training = (${training}) @ w
print(training.item())
assert abs(training.item() - ${frame.latest}) < 1e-4
`
    : ''
}`;
}
