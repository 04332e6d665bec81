/** @file The walk as a PyTorch script that draws the same inputs and the same examples. */
import { PYTHON_RANDOM } from '../../base/random-python';
import type { ScriptRun } from '../define';

const formulas = { sigmoid: 'torch.sigmoid(z)', tanh: 'torch.tanh(z)', 'centred-sigmoid': 'torch.sigmoid(z) - 0.5' } as const;

interface Walk {
  activation: keyof typeof formulas;
  inputMean: number;
  learningRate: number;
  batch: number;
}

/** Ends in an assertion of the weights on screen. */
export function torchScript({ params: p, seed, steps, frame }: ScriptRun<Walk, { w: [number, number] }>): string {
  return `${PYTHON_RANDOM}
import torch

key = lanes(${seed}, "zigzag", "init")
z = torch.tensor([${p.inputMean} + n for n in normals(key, 512)]).reshape(256, 2)
h = ${formulas[p.activation]}
ideal = torch.tensor([[2.0], [-2.0]])
w = torch.zeros(2, 1, requires_grad=True)

for step in range(1, ${steps} + 1):
    key = lanes(${seed}, "zigzag", step)
    rows = h[[int(uniform(key) * 256) for _ in range(${p.batch})]]
    error = rows @ w - rows @ ideal
    loss = 0.5 * (error * error).mean()
    loss.backward()
    with torch.no_grad():
        w -= ${p.learningRate} * w.grad
        w.grad = None

print(w.flatten().tolist())
shown = torch.tensor([${frame.w[0]}, ${frame.w[1]}])
assert torch.allclose(w.flatten(), shown, rtol=1e-3, atol=1e-3)
`;
}
