/** @file The descent as a PyTorch script, for the whole set at a time. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { Point } from '../../base/params';
import type { ScriptRun } from '../define';
import { CLASSES, type Class } from './points';

interface Settings {
  data: Point[];
  sigma: number;
  learningRate: number;
  weightDecay: number;
  batch: 'all' | 'eight' | 'one';
}
const SIZE = { all: 'None', eight: '8', one: '1' } as const;

/** Ends in an assertion of the loss on screen. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { loss: number }>): string {
  return `${PYTHON_RANDOM}
import torch

x = torch.tensor([${p.data.map((q) => `[${q.x}, ${q.y}]`).join(', ')}])
y = torch.tensor([${p.data.map((q) => CLASSES.indexOf(q.class as Class)).join(', ')}])
key = lanes(${seed}, "logistic-classifier", "init")
W = torch.tensor([${p.sigma} * n for n in normals(key, 6)]).reshape(3, 2).requires_grad_()
b = torch.zeros(3, requires_grad=True)
batch = ${SIZE[p.batch]}

for step in range(1, ${steps} + 1):
    rows = slice(None)
    if batch is not None and batch < len(y):
        key = lanes(${seed}, "logistic-classifier", step)
        rows = [int(uniform(key) * len(y)) for _ in range(batch)]
    torch.nn.functional.cross_entropy(x[rows] @ W.T + b, y[rows]).backward()
    with torch.no_grad():
        for w in (W, b):
            w -= ${p.learningRate} * (w.grad + ${p.weightDecay} * w)
            w.grad = None

loss = torch.nn.functional.cross_entropy(x @ W.T + b, y).item()
print(loss)
assert abs(loss - ${frame.loss}) < 1e-3
`;
}
