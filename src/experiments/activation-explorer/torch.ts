/** @file The explorer's point as a PyTorch script. */
import type { ScriptRun } from '../define';
import type { CurveSettings, Frame } from './curves';
import type { FunctionId } from './functions';

const expressions: Record<FunctionId, string> = {
  sigmoid: 'torch.sigmoid(z)',
  tanh: 'torch.tanh(z)',
  relu: 'torch.relu(z)',
  'leaky-relu': 'F.leaky_relu(z, negative_slope=SLOPE)',
  elu: 'F.elu(z)',
  gelu: 'F.gelu(z)',
  silu: 'F.silu(z)',
};

/** Checks value and slope of every chosen function at the chosen point. */
export function torchScript({ params, frame }: ScriptRun<CurveSettings, Frame>): string {
  const rows = frame.curves.map(({ id, value, slope }) => {
    const expression = expressions[id].replace('SLOPE', String(params.slope));
    return `    ("${id}", lambda z: ${expression}, ${value}, ${slope}),`;
  });
  return `import torch
import torch.nn.functional as F

# name, function, and the value and slope on screen
shown = [
${rows.join('\n')}
]

for name, f, value, slope in shown:
    z = torch.tensor([${params.x}], dtype=torch.float64, requires_grad=True)
    h = f(z)
    h.sum().backward()
    print(f"{name}: f = {h.item():.6f}, slope = {z.grad.item():.6f}")
    assert abs(h.item() - value) < 1e-9 and abs(z.grad.item() - slope) < 1e-9, name
`;
}
