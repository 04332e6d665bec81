/** @file Both neurons as a PyTorch script. */
import type { ScriptRun } from '../define';

interface Start {
  weight: number;
  bias: number;
  learningRate: number;
}
interface Shown {
  mse: { output: number };
  ce: { output: number };
  ratio: number;
}

/** Ends in an assertion of both outputs on screen. */
export function torchScript({ params: p, steps, frame }: ScriptRun<Start, Shown>): string {
  return `import torch

def train(loss_of, rate):
    w = torch.tensor(${p.weight}, dtype=torch.float32, requires_grad=True)
    b = torch.tensor(${p.bias}, dtype=torch.float32, requires_grad=True)
    for _ in range(${steps}):
        loss_of(w + b).backward()  # the input is 1
        with torch.no_grad():
            for x in (w, b):
                x -= rate * x.grad
                x.grad = None
    return torch.sigmoid(w + b).item()

squared = train(lambda z: 0.5 * torch.sigmoid(z) ** 2, ${p.learningRate})
entropy = train(torch.nn.functional.softplus, ${p.learningRate} * ${frame.ratio})

print(squared, entropy)
assert abs(squared - ${frame.mse.output}) < 1e-4
assert abs(entropy - ${frame.ce.output}) < 1e-4
`;
}
