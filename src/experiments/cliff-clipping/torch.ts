/** @file The descent as a PyTorch script from the same start. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';
import { whyEarlier } from '../script-run';

interface Settings {
  clip: 'none' | 'value' | 'norm';
  threshold: number;
  learningRate: number;
  weight: number;
  bias: number;
}

const clips: Record<Settings['clip'], (threshold: number) => string> = {
  none: () => 'pass  # no clipping',
  value: (threshold) => `torch.nn.utils.clip_grad_value_([w, b], ${threshold})`,
  norm: (threshold) => `torch.nn.utils.clip_grad_norm_([w, b], ${threshold})`,
};

/** Against the wall every bounce magnifies the last bits: the two cores agree to ten digits at step 40, to none at step 150. */
const CALM_STEPS = 40;

/** Ends in an assertion of the error on screen, or of that at the last calm step. */
export function torchScript({ params: p, seed, steps, before }: ScriptRun<Settings, { error: number }>): string {
  const checked = before(CALM_STEPS);
  return `${PYTHON_RANDOM}
import torch

jitter = normals(lanes(${seed}, "cliff-clipping", "init"), 2)
w = torch.tensor(${p.weight} + 0.002 * jitter[0], dtype=torch.float64, requires_grad=True)
b = torch.tensor(${p.bias} + 0.002 * jitter[1], dtype=torch.float64, requires_grad=True)

def error():
    x = torch.tensor(0.5, dtype=torch.float64)
    for t in range(50): x = w * torch.sigmoid(x) + b
    return (torch.sigmoid(x) - 0.7) ** 2

for step in range(${steps} + 1):
    if step == ${checked.steps}: checked = error().item()
    if step == ${steps}: break
    error().backward()
    ${clips[p.clip](p.threshold)}
    with torch.no_grad():
        for parameter in (w, b):
            parameter -= ${p.learningRate} * parameter.grad
            parameter.grad = None

print(w.item(), b.item(), error().item())
${whyEarlier(checked.steps, steps)}assert math.isclose(checked, ${checked.frame.error}, rel_tol=1e-6, abs_tol=1e-9)
`;
}
