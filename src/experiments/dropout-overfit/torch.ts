/** @file The dropout-overfit run as a PyTorch script: same points, first weights and masks. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

interface Settings {
  drop: number;
  width: number;
  samples: number;
  noise: number;
}

/**
 * Ends in an assertion of the training loss with all units. Its tolerance grows to a tenth: float32 sums in another order drift apart
 * over hundreds of updates.
 */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { evaluation: number }>): string {
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

n, width, p = ${p.samples}, ${p.width}, ${p.drop}             # p is the probability to DROP a unit
def key(*parts): return lanes(${seed}, "dropout-overfit", *parts)

points, classes = [], [i % 2 for i in range(n)]
noise = normals(key("init", "training"), 2 * n)
for i, label in enumerate(classes):
    end = -(-(n - label) // 2) - 1
    angle = math.pi * ((i // 2) / end if end > 0 else 0)
    a, b = (math.cos(angle), math.sin(angle)) if label == 0 else (1 - math.cos(angle), 0.5 - math.sin(angle))
    points.append([a + ${p.noise} * noise[2 * i], b + ${p.noise} * noise[2 * i + 1]])
x, y = torch.tensor(points), torch.tensor(classes)

def layer(name, inputs, outputs):
    values = normals(key("init", "net", name), inputs * outputs)
    weight = math.sqrt(2 / inputs) * torch.tensor(values).reshape(outputs, inputs)
    return weight.requires_grad_(), torch.zeros(outputs, requires_grad=True)
layers = [layer("first", 2, width), layer("second", width, width), layer("out", width, 2)]

def forward(coins):                          # coins: training mode; None: evaluation mode
    h = x
    for weight, bias in layers[:2]:
        h = torch.relu(F.linear(h, weight, bias))
        if coins is not None and p > 0:
            mask = torch.tensor([0.0 if uniform(coins) < p else 1.0 for _ in range(n * width)])
            h = h * mask.reshape(n, width) / (1 - p)
    return F.linear(h, *layers[2])

optimizer = torch.optim.Adam([t for pair in layers for t in pair], lr=0.01)
for step in range(1, ${steps} + 1):
    for k in range(5):
        optimizer.zero_grad()
        F.cross_entropy(forward(key(step, "masks", k)), y).backward()
        optimizer.step()

loss = F.cross_entropy(forward(None), y).item()
print(loss)
assert abs(loss - ${frame.evaluation}) < 0.1 * ${frame.evaluation} + 1e-3
`;
}
