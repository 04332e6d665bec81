/** @file Both losses at the mean on screen, as a PyTorch script. */
import type { ScriptRun } from '../define';

/** Ends in an assertion of the loss and its slope on screen. */
export function torchScript({
  params,
  frame,
}: ScriptRun<{ points: number[]; mean: number }, { sigma: number; nll: number; nllSlope: number }>): string {
  return `import torch
from torch.distributions import Normal

x = torch.tensor([${params.points.join(', ')}], dtype=torch.float64)
mean = torch.tensor(${params.mean}, dtype=torch.float64, requires_grad=True)
nll = -Normal(mean, ${frame.sigma}).log_prob(x).mean()
nll.backward()

print(nll.item(), mean.grad.item())
assert abs(nll.item() - ${frame.nll}) < 1e-6
assert abs(mean.grad.item() - ${frame.nllSlope}) < 1e-6
`;
}
