/** @file The loss and its gradient as a PyTorch script. */
import type { ScriptRun } from '../define';

const before = { nothing: 'scores', softmax: 'torch.softmax(scores, 1)', 'log-softmax': 'torch.log_softmax(scores, 1)' };

interface Settings {
  scores: number[];
  twice: keyof typeof before;
}

/** Ends in an assertion of the loss and the gradient on screen. */
export function torchScript({
  params,
  frame,
}: ScriptRun<Settings, { target: number[]; loss: number; gradient: number[] }>): string {
  return `import torch

scores = torch.tensor([[${params.scores.map((s) => s.toFixed(4)).join(', ')}]], requires_grad=True)
label = torch.tensor([[${frame.target.join(', ')}]], dtype=torch.float32)
loss = torch.nn.functional.cross_entropy(${before[params.twice]}, label)
loss.backward()

print(loss.item(), scores.grad)
assert abs(loss.item() - ${frame.loss}) < 1e-4
assert torch.allclose(scores.grad, torch.tensor([[${frame.gradient.join(', ')}]]), atol=1e-4)
`;
}
