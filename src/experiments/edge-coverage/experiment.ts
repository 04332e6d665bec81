/** @file How often each pixel lies under a sliding window, and how often in its centre: both counted by the backward pass. */
import { integer } from '../../base/params';
import type { Values } from '../../base/params';
import { conv2d, ones, sum, tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { noPlace, placesAlong, type Sliding } from '../shared/sliding';

const params = {
  size: integer({ label: 'Side of the image', min: 3, max: 12, default: 8, unit: 'pixels' }),
  kernel: integer({ label: 'Side of the kernel', symbol: 'k', min: 1, max: 7, default: 3 }),
  padding: integer({ label: 'Padding', symbol: 'p', min: 0, max: 3, default: 0 }),
  stride: integer({ label: 'Stride', symbol: 's', min: 1, max: 3, default: 1 }),
};

type Settings = Values<typeof params>;

export interface Frame {
  /** Places of the window along one side. */
  places: number;
  /** (size, size): windows that cover the pixel. */
  used: Float64Array;
  /** (size, size): windows whose centre the pixel is; null where an even kernel has no centre. */
  centred: Float64Array | null;
  fault: string | null;
}

const sideOf = (p: Settings): Sliding => ({ ...p, dilation: 1 });

/**
 * With a weight of 1 in a cell, ∂(sum of outputs)/∂pixel counts the windows in which the pixel lies under that cell: so the
 * gradient of a kernel of ones counts all windows, that of a single 1 in the middle counts the centres.
 */
function windowsOver({ size, kernel, padding, stride }: Settings, weight: (cell: number) => number): Float64Array {
  const x = ones([1, 1, size, size], { dtype: 'float64', requiresGrad: true });
  const cells = Array.from({ length: kernel * kernel }, (_, cell) => weight(cell));
  const w = tensor(cells, { shape: [1, 1, kernel, kernel], dtype: 'float64' });
  sum(conv2d(x, w, { padding, stride })).backward();
  return Float64Array.from(x.grad!.toArray());
}

function observe(p: Settings): Frame {
  const places = placesAlong(sideOf(p));
  if (places === 0) {
    return { places, used: new Float64Array(p.size * p.size), centred: null, fault: noPlace(sideOf(p)) };
  }
  const middle = (p.kernel * p.kernel - 1) / 2;
  const centred = p.kernel % 2 === 0 ? null : windowsOver(p, (cell) => (cell === middle ? 1 : 0));
  return { places, used: windowsOver(p, () => 1), centred, fault: null };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
/** Share of pixels for which the count is zero. */
const none = (counts: ArrayLike<number>): number => Array.from(counts).filter((n) => n === 0).length / counts.length;

export default defineExperiment({
  id: 'edge-coverage',
  title: 'How often each pixel is used',
  params,
  steps: 0,
  init: () => null,
  observe: (_, p): Frame => observe(p),
  measures: {
    corner: { label: 'windows over the corner pixel', of: (f) => last(f).used[0]! },
    edge: { label: 'windows over the middle of the upper edge', of: (f, p) => last(f).used[Math.floor(p.size / 2)]! },
    middle: {
      label: 'windows over the middle pixel',
      of: (f, p) => last(f).used[Math.floor(p.size / 2) * p.size + Math.floor(p.size / 2)]!,
    },
    neverCentre: { label: 'share of pixels that are never a centre', of: (f) => none(last(f).centred ?? last(f).used) },
    unused: { label: 'share of pixels under no window', of: (f) => none(last(f).used) },
    places: { label: 'places of the window along a side', of: (f) => last(f).places },
  },
  invariants: {
    'without padding, all windows together cover k² pixels each': ({ used, places, fault }, p) =>
      fault !== null || p.padding > 0 || used.reduce((a, b) => a + b, 0) === places ** 2 * p.kernel ** 2,
    'no pixel is a centre more often than it is used': ({ used, centred }) =>
      centred === null || centred.every((n, i) => n <= used[i]!),
    'counts are whole': ({ used }) => used.every(Number.isInteger),
  },
  code: {
    core: `const x = ones([1, 1, size, size], { requiresGrad: true });
sum(conv2d(x, ones([1, 1, k, k]), { padding, stride })).backward();
const used = x.grad!; // how many windows lie over each pixel`,
    torch: ({ params: p, frame }) => `import torch
import torch.nn.functional as F

x = torch.ones(1, 1, ${p.size}, ${p.size}, requires_grad=True)
${
  frame.fault === null
    ? `F.conv2d(x, torch.ones(1, 1, ${p.kernel}, ${p.kernel}), padding=${p.padding}, stride=${p.stride}).sum().backward()
print(x.grad[0, 0].int())
assert x.grad[0, 0, 0, 0].item() == ${frame.used[0]!}
assert x.grad.sum().item() == ${frame.used.reduce((a, b) => a + b, 0)}`
    : `assert ${p.size} + 2 * ${p.padding} < ${p.kernel}  # the window fits nowhere`
}
`,
  },
});
