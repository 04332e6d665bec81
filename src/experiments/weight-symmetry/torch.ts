/** @file The symmetric net as a PyTorch script that starts from the same weights. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

interface Settings {
  start: 'equal' | 'equal-hidden' | 'random';
  value: number;
  units: number;
  activation: 'tanh' | 'relu';
  learningRate: number;
}

/** Ends in an assertion of the number of different units. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { distinct: number; loss: number }>): string {
  const key = `${seed}, "weight-symmetry", "init"`;
  const equal = (shape: string): string => `torch.full(${shape}, ${p.value})`;
  const drawn = (name: string, count: number, shape: string): string =>
    `torch.tensor(normals(lanes(${key}, "${name}"), ${count})).reshape(${shape})`;
  const hidden = p.start === 'random' ? drawn('hidden', 2 * p.units, `${p.units}, 2`) : equal(`(${p.units}, 2)`);
  const out = p.start === 'equal' ? equal(`(1, ${p.units})`) : drawn('out', p.units, `1, ${p.units}`);
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

s, points = lanes(${key}, "data"), []
for i in range(64):                                        # xor on the square, no point within 0.1 of an axis
    sign = -1 if uniform(s) < 0.5 else 1
    first = sign * (0.1 + 0.9 * uniform(s)); second = (sign if i % 2 == 0 else -sign) * (0.1 + 0.9 * uniform(s))
    points.append([first, second])
x, y = torch.tensor(points), torch.tensor([[float(i % 2)] for i in range(64)])

hidden, out = torch.nn.Linear(2, ${p.units}), torch.nn.Linear(${p.units}, 1)
with torch.no_grad():
    hidden.weight.copy_(${hidden}); hidden.bias.zero_()
    out.weight.copy_(${out}); out.bias.zero_()
optimizer = torch.optim.SGD([*hidden.parameters(), *out.parameters()], lr=${p.learningRate})
for step in range(${steps}):
    optimizer.zero_grad()
    F.binary_cross_entropy_with_logits(out(torch.${p.activation}(hidden(x))), y).backward()
    optimizer.step()

loss = F.binary_cross_entropy_with_logits(out(torch.${p.activation}(hidden(x))), y).item()
different = len({tuple(round(v, 4) for v in [*w.tolist(), b.item()]) for w, b in zip(hidden.weight, hidden.bias)})
print(f"{different} different units, loss {loss:.4f}")
assert different == ${frame.distinct}
`;
}
