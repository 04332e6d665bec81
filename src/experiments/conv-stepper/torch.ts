/** @file The convolution on screen as a PyTorch script. */
import type { ScriptRun } from '../define';
import type { Settings } from './params';

interface Shown {
  fault: string | null;
  output: { values: Float64Array; rows: number; columns: number; row: number; column: number; gradient: Float64Array } | null;
}

const rowsOf = (rows: readonly (readonly number[])[]): string => `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
const list = (values: ArrayLike<number>): string => `[${Array.from(values).join(', ')}]`;

/** PyTorch's name for the border. */
const MODES = { zero: 'constant', reflect: 'reflect', circular: 'circular' } as const;

/** Ends in assertions of the output on screen and of the gradient that flows back from the place of the window. */
export function torchScript({ params: p, frame: { output, fault } }: ScriptRun<Settings, Shown>): string {
  const head = `import torch
import torch.nn.functional as F

x = torch.tensor(${rowsOf(p.image)}, dtype=torch.float64)[None, None].requires_grad_()
kernel = torch.tensor(${rowsOf(p.kernel)}, dtype=torch.float64)[None, None]
${p.flip ? 'kernel = kernel.flip(2, 3)  # the half-turn of mathematics\n' : ''}bias = torch.tensor([${p.bias}], dtype=torch.float64)
p = ${p.padding}
wide = F.pad(x, (p, p, p, p), mode="${MODES[p.border]}")  # reflect and circular need an image larger than p
`;
  const call = `F.conv2d(wide, kernel, bias, stride=${p.stride}, dilation=${p.dilation})`;
  if (output === null) return `${head}\ntry:\n    ${call}\n    assert False\nexcept RuntimeError:\n    pass  # ${fault}\n`;
  const { row, column } = output;
  return `${head}y = ${call}
print(y)
y[0, 0, ${row}, ${column}].backward()
print(x.grad)
assert torch.allclose(y.flatten(), torch.tensor(${list(output.values)}, dtype=torch.float64))
assert torch.allclose(x.grad.flatten(), torch.tensor(${list(output.gradient)}, dtype=torch.float64))
`;
}
