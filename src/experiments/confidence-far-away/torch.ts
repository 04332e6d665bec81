/** @file The same classifier, from the same weights and examples, as a PyTorch script. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import type { Kind } from './net';

interface Settings extends Kind {
  temperature: number;
}

/** Ends in an assertion of the confidence at the probe; 400 steps of Adam may part by rounding, so it is not tight. */
export function torchScript({
  params: p,
  seed,
  frame,
}: ScriptRun<Settings, { probe: { x: number; y: number; confidence: number } }>): string {
  // He's standard deviation for ReLU, √2/√in; Xavier's with gain 5/3 for tanh
  const std = p.activation === 'relu' ? 'math.sqrt(2 / n_in)' : '5 / 3 * math.sqrt(2 / (n_in + n_out))';
  const module = p.activation === 'relu' ? 'ReLU' : 'Tanh';
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

KEY = (${seed}, "confidence-far-away", "init")
noise = normals(lanes(*KEY, "data"), 400)
points, labels = [], []
for i in range(200):                                     # two moons
    label, angle = i % 2, math.pi * (i // 2) / 99
    x, y = math.cos(angle), math.sin(angle)
    if label == 1: x, y = 1 - x, 0.5 - y
    points.append([x + 0.1 * noise[2 * i], y + 0.1 * noise[2 * i + 1]]); labels.append(label)
x, y = torch.tensor(points), torch.tensor(labels)

act = torch.nn.${module}
net = torch.nn.Sequential(torch.nn.Linear(2, 32), act(), torch.nn.Linear(32, 32), act(), torch.nn.Linear(32, 2))
with torch.no_grad():
    for k, layer in enumerate([net[0], net[2], net[4]]):
        n_out, n_in = layer.weight.shape
        draws = normals(lanes(*KEY, "net", "layer", k), n_out * n_in)
        layer.weight.copy_(${std} * torch.tensor(draws).reshape(n_out, n_in))
        layer.bias.zero_()

optimizer = torch.optim.Adam(net.parameters(), lr=0.01, weight_decay=${p.weightDecay})
for step in range(400):
    optimizer.zero_grad()
    F.cross_entropy(net(x), y).backward()
    optimizer.step()

probe = torch.tensor([[${frame.probe.x}, ${frame.probe.y}]])
confidence = torch.softmax(net(probe) / ${p.temperature}, dim=1).max().item()
print("confidence at the probe:", confidence)
assert abs(confidence - ${frame.probe.confidence}) < 0.02
`;
}
