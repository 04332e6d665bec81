/** @file The product as a PyTorch script that draws the same matrices. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

interface Settings {
  gain: number;
  matrix: 'gaussian' | 'orthogonal';
  sharing: 'new' | 'shared';
  width: number;
}

/** Ends in an assertion of the largest singular value; the smallest ones are beyond a plain product in float64. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, { values: Float64Array }>): string {
  const key = p.sharing === 'shared' ? '"init"' : 'layer';
  const made = p.matrix === 'gaussian' ? `${p.gain} / math.sqrt(n) * a` : `${p.gain} * orthonormal_rows(a)`;
  return `${PYTHON_RANDOM}
import torch

n = ${p.width}
def orthonormal_rows(a):
    q, r = torch.linalg.qr(a.T); return (q * torch.sign(torch.diagonal(r))).T
def weight(layer):
    s = lanes(${seed}, "jacobian-product", ${key}, "matrix")
    a = torch.tensor(normals(s, n * n), dtype=torch.float32).double().reshape(n, n)
    return ${made}

product = torch.eye(n, dtype=torch.float64)
for layer in range(1, ${steps} + 1): product = weight(layer) @ product
values = torch.linalg.svdvals(product)
print(values.tolist())
assert math.isclose(values[0].item(), ${frame.values[0]}, rel_tol=1e-3)
`;
}
