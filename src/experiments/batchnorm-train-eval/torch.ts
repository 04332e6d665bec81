/** @file The stream of batches as a PyTorch script that draws the same numbers and keeps the same running statistics. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import type { Frame, Settings } from './experiment';

/** Ends in an assertion of the output that evaluation gives. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Settings, Frame>): string {
  const share = p.convention === 'new' ? `${p.momentum}` : `1 - ${p.momentum}`;
  return `${PYTHON_RANDOM}
import torch

layer = torch.nn.BatchNorm1d(1, momentum=${share})  # the share of the new batch; Keras states that of the old average
layer.train()
mean = 4.0
for step in range(1, ${steps} + 1):
    mean += ${p.drift}
    x = torch.tensor([mean + 2 * e for e in normals(lanes(${seed}, "batchnorm-train-eval", step), ${p.batch})]).reshape(-1, 1)
    ${Number(p.batch) > 1 ? 'layer(x)' : 'break  # layer(x) raises: Expected more than 1 value per channel when training'}

layer.eval()
shown = layer(torch.tensor([[6.0]])).item()
print(layer.running_mean.item(), layer.running_var.item(), shown)
assert math.isclose(shown, ${frame.evalOutput}, rel_tol=1e-3, abs_tol=1e-4)
`;
}
