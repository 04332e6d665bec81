/** @file The dead-ReLU run as a PyTorch script that starts from the same weights. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

interface Settings {
  learningRate: number;
  activation: 'relu' | 'leaky-relu';
  slope: number;
  biasInit: number;
}

/** Ends in an assertion of the number of units that are off on every example. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { off: number }>): string {
  const activation = p.activation === 'relu' ? 'torch.relu' : `lambda z: F.leaky_relu(z, negative_slope=${p.slope})`;
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

x = torch.linspace(-1, 1, 64).reshape(64, 1)
y = torch.sin(math.pi * x)
activation = ${activation}

hidden, out = torch.nn.Linear(1, 32), torch.nn.Linear(32, 1)
with torch.no_grad():
    w1 = normals(lanes(${seed}, "dead-relu", "init", "hidden"), 32)
    w2 = normals(lanes(${seed}, "dead-relu", "init", "out"), 32)
    hidden.weight.copy_(math.sqrt(2) * torch.tensor(w1).reshape(32, 1))
    hidden.bias.fill_(${p.biasInit})
    out.weight.copy_(math.sqrt(2 / 32) * torch.tensor(w2).reshape(1, 32))
    out.bias.zero_()

optimizer = torch.optim.SGD([*hidden.parameters(), *out.parameters()], lr=${p.learningRate})
for step in range(${steps}):
    optimizer.zero_grad()
    answer = out(activation(hidden(x)))
    loss = 0.5 * ((answer - y) ** 2).mean()
    loss.backward()
    optimizer.step()

off = int((hidden(x) <= 0).all(dim=0).sum())
print(f"{off} of 32 units are off on every example")
assert off == ${frame.off}
`;
}
