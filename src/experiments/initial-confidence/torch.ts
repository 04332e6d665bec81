/** @file The first probabilities as a PyTorch script that draws the same weights. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

interface Settings {
  sigma: number;
  classes: number;
  fanIn: number;
}

/** Ends in an assertion of the first loss. */
export function torchScript({ params: p, seed, frame }: ScriptRun<Settings, { loss: number }>): string {
  const key = `${seed}, "initial-confidence", "init"`;
  return `${PYTHON_RANDOM}
import torch
import torch.nn.functional as F

def matrix(name, net, rows): return torch.tensor(normals(lanes(${key}, name, net), rows * ${p.fanIn})).reshape(rows, ${p.fanIn})
losses = []
for net in range(20):                          # fresh layers; each sees 20 inputs
    weight, x, s = ${p.sigma} * matrix("weight", net, ${p.classes}), matrix("input", net, 20), lanes(${key}, "label", net)
    labels = torch.tensor([int(uniform(s) * ${p.classes}) for _ in range(20)])
    losses.append(F.cross_entropy(x @ weight.T, labels).item())

loss = sum(losses) / len(losses)
print(f"first loss {loss:.4f}, ln n {math.log(${p.classes}):.4f}")
assert math.isclose(loss, ${frame.loss}, rel_tol=1e-3)
`;
}
