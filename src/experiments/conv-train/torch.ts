/** @file The trained net of the frame as a PyTorch script that reads the drawn digit. */
import type { ScriptRun } from '../define';
import { lookAt, type Weights } from './look';
import type { Settings } from './params';

const list = (values: ArrayLike<number>): string => `[${Array.from(values, (value) => Number(value.toPrecision(7))).join(', ')}]`;

/** Weights as they stand; ends in an assertion of the probabilities on screen. */
export function torchScript({ params: p, frame, steps }: ScriptRun<Settings, { weights: Weights }>): string {
  const { weights } = frame;
  const { filters, conv } = weights;
  const shapes = [
    `${filters}, 1, 3, 3`,
    `${filters}`,
    `${2 * filters}, ${filters}, 3, 3`,
    `${2 * filters}`,
    `10, ${filters * 32}`,
    '10',
  ];
  const lines = conv.map((values, i) => `torch.tensor(${list(values)}).reshape(${shapes[i]})`);
  return `import torch
import torch.nn.functional as F

# the weights after ${steps} steps of Adam at ${p.learningRate}
w1, b1, w2, b2, w3, b3 = (
    ${lines.join(',\n    ')},
)
x = torch.tensor(${list(p.pad.flat())}).reshape(1, 1, 16, 16) / 9
h = F.max_pool2d(F.relu(F.conv2d(x, w1, b1, padding=1)), 2)
h = F.max_pool2d(F.relu(F.conv2d(h, w2, b2, padding=1)), 2)
probs = torch.softmax(F.linear(h.flatten(1), w3, b3), dim=1)[0]
print(probs)
assert torch.allclose(probs, torch.tensor(${list(lookAt(weights, p.pad).probs)}), atol=1e-4)
`;
}
