/** @file The descent as a PyTorch script that draws and prepares the same inputs. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import type { Settings } from './experiment';
import type { Pair, Preparation } from './prepare';

const maps: Record<Preparation, string> = {
  raw: 'mean, T = torch.zeros(2), torch.eye(2)',
  centred: 'mean, T = x.mean(0), torch.eye(2)',
  standardized: 'mean, T = x.mean(0), torch.diag(1 / x.std(0, unbiased=False))',
  whitened: `mean = x.mean(0)
values, vectors = torch.linalg.eigh(torch.cov(x.T, correction=0))
T = (vectors / values.sqrt()).T`,
};

/** Ends in an assertion of the loss on screen, which does not depend on how the axes of a whitened cloud are named. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { loss: number; w: Pair }>): string {
  const draws = p.shape === 'gaussian' ? 'normals(key, 128)' : '[-math.log(1 - uniform(key)) - 1 for _ in range(128)]';
  return `${PYTHON_RANDOM}
import torch

torch.set_default_dtype(torch.float64)
key = lanes(${seed}, "input-scaling", "init")
e = torch.tensor(${draws}).reshape(64, 2)
x1 = ${p.offset} + e[:, 0]
x2 = ${p.ratio} * (${p.offset} + ${p.correlation} * e[:, 0] + math.sqrt(1 - ${p.correlation} ** 2) * e[:, 1])
x = torch.stack([x1, x2], 1)

${maps[p.prepare]}
z = (x - mean) @ T.T
y = (x - mean) @ torch.tensor([[2.0], [-1 / ${p.ratio}]])
w = torch.zeros(2, 1, requires_grad=True)

for step in range(${steps}):
    loss = 0.5 * (z @ w - y).square().mean()
    loss.backward()
    with torch.no_grad():
        w -= ${p.learningRate} * w.grad
        w.grad = None

loss = 0.5 * (z @ w - y).square().mean().item()
print(loss, 2 / torch.linalg.eigvalsh(z.T @ z / 64).max().item())
assert math.isclose(loss, ${frame.loss}, rel_tol=1e-2, abs_tol=1e-6)
`;
}
