/** @file Max and average pooling: the values that come out, and where the gradient of each goes back to. */
import { choice, grid, integer } from '../../base/params';
import type { Values } from '../../base/params';
import { avgPool2d, maxPool2d, mul, sum, tensor } from '../../tensor';
import { defineExperiment } from '../define';
import { leftOver, noPlace, placesAlong, type Sliding } from '../shared/sliding';

const SIDE = 6;

const params = {
  kind: choice({ label: 'Pooling', options: ['max', 'average'], default: 'max' }),
  window: integer({ label: 'Side of the window', symbol: 'k', min: 1, max: 4, default: 2 }),
  stride: integer({ label: 'Stride', symbol: 's', min: 1, max: 4, default: 2 }),
  image: grid({
    label: 'Input',
    rows: SIDE,
    columns: SIDE,
    min: -9,
    max: 9,
    step: 1,
    default: [
      [1, 3, 2, 0, 1, 0],
      [4, 2, 0, 1, 3, 5],
      [0, 1, 7, 2, 2, 2],
      [2, 0, 3, 4, 2, 2],
      [5, 1, 0, 0, 6, 1],
      [1, 8, 2, 1, 0, 3],
    ],
  }),
  gradients: choice({
    label: 'Gradient at the outputs',
    options: ['ones', 'numbered'],
    labels: { ones: 'all 1', numbered: '1, 2, 3 …' },
    default: 'ones',
  }),
};

export type Settings = Values<typeof params>;

export interface Frame {
  /** Places of the window along a side. */
  places: number;
  /** (places, places). */
  values: Float64Array;
  arriving: Float64Array;
  /** (6, 6): what reaches the inputs. */
  gradient: Float64Array;
  /** Rows and columns at the end under no window. */
  dropped: number;
  fault: string | null;
}

const sideOf = ({ window, stride }: Settings): Sliding => ({ size: SIDE, kernel: window, padding: 0, stride, dilation: 1 });

function observe(p: Settings): Frame {
  const places = placesAlong(sideOf(p));
  if (places === 0) {
    const nothing = { values: new Float64Array(), arriving: new Float64Array(), gradient: new Float64Array(SIDE * SIDE) };
    return { places, ...nothing, dropped: SIDE, fault: noPlace(sideOf(p)) };
  }
  const x = tensor(p.image, { dtype: 'float64', requiresGrad: true }); // (6, 6)
  const attrs = { kernel: p.window, stride: p.stride };
  const y = p.kind === 'max' ? maxPool2d(x, attrs) : avgPool2d(x, attrs); // (places, places)
  const arriving = Float64Array.from({ length: places * places }, (_, i) => (p.gradients === 'ones' ? 1 : i + 1));
  sum(mul(y, tensor(arriving, { shape: [places, places], dtype: 'float64' }))).backward();
  const [values, gradient] = [y, x.grad!].map((t) => Float64Array.from(t.toArray())) as [Float64Array, Float64Array];
  return { places, values, arriving, gradient, dropped: leftOver(sideOf(p)), fault: null };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

export default defineExperiment({
  id: 'pooling',
  title: 'Pooling, forward and backward',
  params,
  steps: 0,
  init: () => null,
  observe: (_, p): Frame => observe(p),
  measures: {
    places: { label: 'outputs along a side', of: (f) => last(f).places },
    largest: { label: 'largest output', of: (f) => Math.max(...last(f).values) },
    withoutGradient: { label: 'inputs without gradient', of: (f) => last(f).gradient.filter((g) => g === 0).length },
    withGradient: { label: 'inputs with a gradient', of: (f) => last(f).gradient.filter((g) => g !== 0).length },
    mostGradient: { label: 'largest gradient at an input', of: (f) => Math.max(...last(f).gradient) },
    passed: { label: 'gradient at the inputs ÷ at the outputs', of: (f) => total(last(f).gradient) / total(last(f).arriving) },
    dropped: { label: 'rows under no window', of: (f) => last(f).dropped },
  },
  invariants: {
    'the gradient that arrives is handed on whole': ({ gradient, arriving }) =>
      Math.abs(total(gradient) - total(arriving)) < 1e-9,
    'max pooling gives numbers that stood in the input': ({ values }, p) =>
      p.kind !== 'max' || values.every((value) => p.image.flat().includes(value)),
    'max pooling sends no gradient to more inputs than there are outputs': ({ gradient, values }, p) =>
      p.kind !== 'max' || gradient.filter((g) => g !== 0).length <= values.length,
  },
  code: {
    core: `const y = maxPool2d(x, { kernel: k, stride }); // or avgPool2d
sum(mul(y, arriving)).backward();
const reached = x.grad!; // max: to the winner of each window; average: 1/k² to each cell`,
    torch: ({ params: p, frame }) => `import torch
import torch.nn.functional as F

x = torch.tensor(${JSON.stringify(p.image)}, dtype=torch.float64)[None, None].requires_grad_()
y = F.${p.kind === 'max' ? 'max_pool2d' : 'avg_pool2d'}(x, ${p.window}, stride=${p.stride})
arriving = torch.tensor([${frame.arriving.join(', ')}], dtype=torch.float64).reshape(y.shape)
(y * arriving).sum().backward()
print(y, x.grad)
assert torch.allclose(y.flatten(), torch.tensor([${frame.values.join(', ')}], dtype=torch.float64))
assert torch.allclose(x.grad.flatten(), torch.tensor([${frame.gradient.join(', ')}], dtype=torch.float64))
`,
  },
});
