/** @file Parameters and multiply-adds of three layers with the same output: dense, local without sharing, and convolution. */
import { integer } from '../../base/params';
import type { Values } from '../../base/params';
import { random } from '../../base/random';
import { makeConv2d, parameterCount } from '../../nn';
import { defineExperiment } from '../define';

const params = {
  side: integer({ label: 'Side of the image', symbol: 'n', min: 4, max: 256, default: 32, unit: 'pixels' }),
  inChannels: integer({ label: 'Channels in', min: 1, max: 64, default: 3 }),
  outChannels: integer({ label: 'Channels out', min: 1, max: 128, default: 64 }),
  kernel: integer({ label: 'Side of the kernel', symbol: 'k', min: 1, max: 7, default: 3 }),
};

type Settings = Values<typeof params>;

/** What a layer keeps and what it computes for one image. */
export interface Cost {
  parameters: number;
  multiplyAdds: number;
}

export interface Frame {
  /** Every output sees every input. */
  dense: Cost;
  /** Every output sees a window, with weights of its own at every place. */
  local: Cost;
  /** Every place uses the same weights. */
  convolution: Cost;
  /** Numbers that come out: n × n × channels out. */
  outputs: number;
}

/**
 * The output keeps the side of the image (padding (k − 1) / 2, for an odd k). Cells of the window that lie in the padding are
 * counted as multiply-adds and as local weights: that is what libraries compute, and it is the same on both sides.
 */
function observe({ side, inChannels, outChannels, kernel }: Settings): Frame {
  const outputs = side * side * outChannels;
  const inputs = side * side * inChannels;
  const cells = kernel * kernel * inChannels;
  return {
    dense: { parameters: outputs * (inputs + 1), multiplyAdds: outputs * inputs },
    local: { parameters: outputs * (cells + 1), multiplyAdds: outputs * cells },
    convolution: {
      parameters: parameterCount(makeConv2d(inChannels, outChannels, random(1, 'param-count'), { kernelSize: kernel })),
      multiplyAdds: outputs * cells,
    },
    outputs,
  };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;

export default defineExperiment({
  id: 'param-count',
  title: 'Dense against convolution, counted',
  params,
  steps: 0,
  init: () => null,
  observe: (_, p): Frame => observe(p),
  measures: {
    dense: { label: 'parameters of the dense layer', of: (f) => last(f).dense.parameters },
    local: { label: 'parameters of the local layer', of: (f) => last(f).local.parameters },
    convolution: { label: 'parameters of the convolution', of: (f) => last(f).convolution.parameters },
    ratio: { label: 'dense ÷ convolution', of: (f) => last(f).dense.parameters / last(f).convolution.parameters },
    locality: { label: 'dense ÷ local', of: (f) => last(f).dense.parameters / last(f).local.parameters },
    sharing: { label: 'local ÷ convolution', of: (f) => last(f).local.parameters / last(f).convolution.parameters },
    work: {
      label: 'multiply-adds, dense ÷ convolution',
      of: (f) => last(f).dense.multiplyAdds / last(f).convolution.multiplyAdds,
    },
    multiplyAdds: { label: 'multiply-adds of the convolution', of: (f) => last(f).convolution.multiplyAdds },
    reuse: {
      label: 'multiply-adds for each parameter of the convolution',
      of: (f) => last(f).convolution.multiplyAdds / last(f).convolution.parameters,
    },
  },
  invariants: {
    'sharing divides the parameters by the number of places': ({ local, convolution }, p) =>
      local.parameters === convolution.parameters * p.side ** 2,
    'sharing saves no arithmetic': ({ local, convolution }) => local.multiplyAdds === convolution.multiplyAdds,
    'a window as large as it may be here holds fewer weights than a dense row, or as many': ({ local, dense }, p) =>
      p.kernel > p.side || local.parameters <= dense.parameters,
  },
  code: {
    core: `const convolution = makeConv2d(inChannels, outChannels, random, { kernelSize: k });
parameterCount(convolution); // outChannels · (k² · inChannels + 1), whatever the image's size
const dense = n * n * outChannels * (n * n * inChannels + 1); // one weight for each pair, and a bias`,
    torch: ({ params: p, frame }) => `import torch

conv = torch.nn.Conv2d(${p.inChannels}, ${p.outChannels}, ${p.kernel})
found = sum(w.numel() for w in conv.parameters())
inputs, outputs = ${p.side} * ${p.side} * ${p.inChannels}, ${p.side} * ${p.side} * ${p.outChannels}
print(found, outputs * (inputs + 1))
assert found == ${frame.convolution.parameters}
assert outputs * (inputs + 1) == ${frame.dense.parameters}
`,
  },
});
