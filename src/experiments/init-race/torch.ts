/** @file The race as a PyTorch script that starts from the same weights. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

interface Settings {
  depth: number;
  width: number;
  learningRate: number;
}

type Losses = Record<'xavier' | 'he', { loss: number }>;

/** Ends in an assertion of Xavier's loss. He's is printed only: so deep a net magnifies the last bits in which two cores differ. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, Losses>): string {
  const key = `${seed}, "init-race", "init"`;
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

sizes = [2] + [${p.width}] * ${p.depth} + [2]
s, points, labels = lanes(${key}, "data"), [], []
for i in range(64):                                       # two spirals, one turn each
    t = (i // 2) / 31
    noise = normals(s, 2)
    r, a = 0.05 + 0.95 * t, 2 * math.pi * (t + (i % 2) / 2)
    points.append([r * math.cos(a) + 0.02 * noise[0], r * math.sin(a) + 0.02 * noise[1]])
    labels.append(i % 2)
x, y = torch.tensor(points), torch.tensor(labels)

def train(std):
    weights = []
    for k, (fan_in, fan_out) in enumerate(zip(sizes, sizes[1:])):
        draws = normals(lanes(${key}, "net", "layer", k), fan_in * fan_out)
        weights.append((std(fan_in, fan_out) * torch.tensor(draws).reshape(fan_out, fan_in)).requires_grad_())
    biases = [torch.zeros(n, requires_grad=True) for n in sizes[1:]]
    optimizer = torch.optim.SGD([*weights, *biases], lr=${p.learningRate}, momentum=0.9)
    for step in range(${steps} + 1):
        h = x
        for w, b in zip(weights[:-1], biases[:-1]): h = torch.relu(h @ w.T + b)
        loss = F.cross_entropy(h @ weights[-1].T + biases[-1], y)
        if step == ${steps}: return loss.item()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*weights, *biases], 1.0)
        optimizer.step()

xavier = train(lambda fan_in, fan_out: math.sqrt(2 / (fan_in + fan_out)))
he = train(lambda fan_in, fan_out: math.sqrt(2 / fan_in))
print(f"loss after ${steps} steps: Xavier {xavier:.5f}, He {he:.5f}")
print("in the book ${frame.xavier.loss.toFixed(5)} and ${frame.he.loss.toFixed(5)}")
assert math.isclose(xavier, ${frame.xavier.loss}, rel_tol=0.02, abs_tol=1e-3)
`;
}
