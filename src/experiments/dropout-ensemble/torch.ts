/** @file All sub-networks of the dropout-ensemble experiment as a PyTorch script, in float64. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import { HIDDEN, type HiddenKind } from './members';

interface Settings {
  hidden: HiddenKind;
  drop: number;
  units: number;
  sigma: number;
  classes: number;
}

const activation: Record<HiddenKind, string> = { none: 'z', linear: 'z', tanh: 'torch.tanh(z)', relu: 'torch.relu(z)' };

/** Ends in assertions of both differences on screen. */
export function torchScript({
  params: p,
  seed,
  frame,
}: ScriptRun<Settings, { geometricGap: number; arithmeticGap: number }>): string {
  const deep = p.hidden !== 'none';
  const inner = deep ? `inner = draw("inner", n, ${HIDDEN}, math.sqrt(2 / n))` : 'inner = torch.eye(n)';
  return `${PYTHON_RANDOM}
import itertools
import torch

torch.set_default_dtype(torch.float64)
n, classes, p = ${p.units}, ${p.classes}, ${p.drop}           # p is the probability to DROP a unit
def draw(name, rows, columns, std):
    values = normals(lanes(${seed}, "dropout-ensemble", "init", name), rows * columns)
    return std * torch.tensor(values).reshape(rows, columns)

x = draw("x", 1, n, 1)
${inner}
out = draw("out", len(inner.T), classes, ${deep ? p.sigma / 2 : p.sigma})
bias = draw("bias", 1, classes, 0.1)
def scores(left):
    z = left @ inner
    return ${activation[p.hidden]} @ out + bias

masks = torch.tensor(list(itertools.product([0.0, 1.0], repeat=n)))
kept = masks.sum(dim=1, keepdim=True)
q = (1 - p) ** kept * p ** (n - kept)
logs = torch.log_softmax(scores(x * masks), dim=1)
arithmetic = (q * logs.exp()).sum(dim=0)
geometric = torch.softmax((q * logs).sum(dim=0), dim=0)
scaled = torch.softmax(scores(x * (1 - p)), dim=1)[0]

gaps = (geometric - scaled).abs().max().item(), (arithmetic - scaled).abs().max().item()
print(gaps)
assert abs(gaps[0] - ${frame.geometricGap}) < 1e-8
assert abs(gaps[1] - ${frame.arithmeticGap}) < 1e-8
`;
}
