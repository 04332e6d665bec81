/** @file The block and its normalization as a PyTorch script; the block is printed, since it is small. */
import type { ScriptRun } from '../define';
import type { Frame, Settings } from './experiment';

const layerOf = ({ scheme, data }: Settings, channels: number, groups: number): string => {
  if (scheme === 'batch') return data === 'tokens' ? `torch.nn.BatchNorm1d(${channels})` : `torch.nn.BatchNorm2d(${channels})`;
  if (scheme === 'instance') {
    return `torch.nn.InstanceNorm${data === 'tokens' ? 1 : 2}d(${channels}, affine=True)`;
  }
  if (scheme === 'group') return `torch.nn.GroupNorm(${groups}, ${channels})`;
  return data === 'tokens' ? `torch.nn.LayerNorm(${channels})` : `torch.nn.LayerNorm([${channels}, 2, 2])`;
};

const figures = (values: Float32Array): string => Array.from(values, (value) => Number(value.toPrecision(7))).join(', ');

/** Ends in an assertion of all outputs on screen. */
export function torchScript({ params: p, frame }: ScriptRun<Settings, Frame>): string {
  const { images, channels, groups, before, after } = frame;
  const tokens = p.data === 'tokens';
  const shape = tokens ? `${images}, ${channels}, 4` : `${images}, ${channels}, 2, 2`;
  const turned = tokens && p.scheme === 'layer';
  return `import torch

x = torch.tensor([${figures(before)}]).reshape(${shape})
norm = ${layerOf(p, channels, groups)}
torch.nn.init.constant_(norm.weight, ${p.weight})
torch.nn.init.constant_(norm.bias, ${p.bias})

out = ${turned ? 'norm(x.transpose(1, 2)).transpose(1, 2)  # LayerNorm takes the last axis: the features of each token' : 'norm(x)'}
print(out)
shown = torch.tensor([${figures(after)}]).reshape(${shape})
assert torch.allclose(out, shown, atol=1e-4)
`;
}
