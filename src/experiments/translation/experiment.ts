/** @file A digit moves aside: which results move with it, which stay, and which do neither. */
import { choice, integer } from '../../base/params';
import { defineExperiment } from '../define';
import { change, drawImage, misfit, MOST, moved, STAGES, stagesOf, type Grid, type Stage } from './stages';

const params = {
  shift: integer({ label: 'Shift to the right', min: 0, max: MOST, default: 1, unit: 'pixels' }),
  shown: choice({
    label: 'After the convolution',
    options: ['max', 'average', 'strided'],
    labels: { max: 'max pool', average: 'average', strided: 'stride 2' },
    default: 'max',
    effect: 'view',
  }),
  digit: integer({ label: 'Digit', min: 0, max: 9, default: 5 }),
};

export interface Frame {
  /** The image and the image moved. */
  images: [Grid, Grid];
  /** The results of both. */
  before: Record<Stage, Grid>;
  after: Record<Stage, Grid>;
  /** For shifts of 0, 1, … pixels: ‖result − result of the unmoved image‖ ÷ its size. */
  changed: Record<Stage, Float64Array>;
  /** The same after the first result was moved along, as well as whole pixels allow. */
  misfit: Record<Stage, Float64Array>;
}

function observe(image: Grid, shift: number): Frame {
  const shifts = Array.from({ length: MOST + 1 }, (_, by) => stagesOf(moved(image, by)));
  const still = shifts[0]!;
  const over = (measure: (stage: Stage, by: number) => number): Record<Stage, Float64Array> =>
    Object.fromEntries(STAGES.map((stage) => [stage, Float64Array.from(shifts, (_, by) => measure(stage, by))])) as Record<
      Stage,
      Float64Array
    >;
  return {
    images: [{ side: image.side, values: image.values.slice() }, moved(image, shift)],
    before: stagesOf(image),
    after: shifts[shift]!,
    changed: over((stage, by) => change(still[stage], shifts[by]![stage])),
    misfit: over((stage, by) => misfit(still[stage], shifts[by]![stage], by)),
  };
}

const last = (frames: readonly Frame[]): Frame => frames.at(-1)!;
const changed = (stage: Stage) => ({
  label: `change of the result: ${stage}`,
  of: (f: readonly Frame[], p: { shift: number }) => last(f).changed[stage][p.shift]!,
});
const left = (stage: Stage) => ({
  label: `change left after moving along: ${stage}`,
  of: (f: readonly Frame[], p: { shift: number }) => last(f).misfit[stage][p.shift]!,
});

export default defineExperiment({
  id: 'translation',
  title: 'What shifts with the image and what does not',
  params,
  steps: 0,
  init: (p, random) => ({ image: drawImage(p.digit, random) }),
  observe: ({ image }, p): Frame => observe(image, p.shift),
  measures: {
    mapChanged: changed('map'),
    maxChanged: changed('max'),
    averageChanged: changed('average'),
    stridedChanged: changed('strided'),
    globalChanged: changed('global'),
    mapMisfit: left('map'),
    maxMisfit: left('max'),
    averageMisfit: left('average'),
    stridedMisfit: left('strided'),
  },
  invariants: {
    'a convolution moves with its image, to the last bit': ({ misfit }) => misfit.map.every((d) => d === 0),
    'a shift of two pixels moves a pooled map by one': ({ misfit }) => misfit.max[2] === 0 && misfit.average[2] === 0,
    'the maximum over all places stays as it was': ({ changed }) => changed.global.every((d) => d === 0),
  },
  code: {
    core: `const map = relu(conv2d(image, kernel, { padding: 1 }));
const pooled = maxPool2d(map, { kernel: 2 });
change(moved(map, shift), mapOfMovedImage); // 0: the map moves along
change(pooled, pooledOfMovedImage); // not 0: pooling forgives a little, not all`,
    torch: ({ frame, params: p }) => `import torch
import torch.nn.functional as F

image = torch.tensor([${Array.from(frame.images[0].values).join(', ')}]).reshape(1, 1, ${frame.images[0].side}, -1)
kernel = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])[None, None]
shift = ${p.shift}
moved = F.pad(image, (shift, 0, 0, 0))[..., :image.shape[-1]]
before, after = (F.max_pool2d(F.relu(F.conv2d(x, kernel, padding=1)), 2) for x in (image, moved))
change = ((after - before).norm() / before.norm()).item()
print(change)
assert abs(change - ${frame.changed.max[p.shift]!}) < 1e-5
`,
  },
});
