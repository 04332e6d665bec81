/** @file Example calls of every composite: what the laws check in place of the samples that ops carry. */
import { random } from '../../src/base/random';
import * as t from '../../src/tensor';
import type { DType, Tensor } from '../../src/tensor';
import type { Shape } from '../../src/tensor/shape';

export interface CompositeCase {
  inputs(dtype: DType): Tensor[];
  f(inputs: Tensor[]): Tensor;
}

type Range = readonly [number, number];
const WIDE: Range = [-2, 2];

/** Random tensors of these shapes within a range; index tensors are given by their values. */
function withShapes(shapes: readonly Shape[], f: (inputs: Tensor[]) => Tensor, ranges: readonly Range[] = []): CompositeCase {
  return {
    inputs: (dtype) =>
      shapes.map((shape, i) => {
        const size = shape.reduce((n, k) => n * k, 1);
        const values = new Float64Array(size);
        const [low, high] = ranges[i] ?? WIDE;
        random(5, JSON.stringify(shapes), i).fillUniform(values, low, high);
        return t.tensor(values, { shape, dtype });
      }),
    f,
  };
}

const classes = (values: number[], shape: Shape = [values.length]): Tensor => t.tensor(values, { shape, dtype: 'int32' });
const PROBABILITY: Range = [0.1, 0.9];
const POSITIVE: Range = [0.5, 2];

const activations: Record<string, CompositeCase[]> = {
  selu: [withShapes([[3, 4]], ([x]) => t.selu(x!))],
  prelu: [withShapes([[3, 4], [1]], ([x, w]) => t.prelu(x!, w!)), withShapes([[2, 3, 2], [3]], ([x, w]) => t.prelu(x!, w!))],
  softmaxWithTemperature: [withShapes([[3, 4]], ([x]) => t.softmaxWithTemperature(x!, 0.5))],
  std: [withShapes([[3, 5]], ([x]) => t.std(x!, { axis: 1 })), withShapes([[6]], ([x]) => t.std(x!, { correction: 0 }))],
};

const shapes: Record<string, CompositeCase[]> = {
  transpose: [withShapes([[2, 3]], ([x]) => t.transpose(x!)), withShapes([[2, 3, 4]], ([x]) => t.transpose(x!, 0, -1))],
  unsqueeze: [withShapes([[2, 3]], ([x]) => t.unsqueeze(x!, -1))],
  squeeze: [withShapes([[2, 1, 3]], ([x]) => t.squeeze(x!)), withShapes([[1, 2, 1]], ([x]) => t.squeeze(x!, 0))],
  flatten: [withShapes([[2, 3, 2]], ([x]) => t.flatten(x!))],
  stack: [
    withShapes(
      [
        [2, 3],
        [2, 3],
      ],
      (xs) => t.stack(xs, 1),
    ),
  ],
  embedding: [withShapes([[4, 3]], ([w]) => t.embedding(classes([0, 3, 3, 1], [2, 2]), w!))],
};

const losses: Record<string, CompositeCase[]> = {
  mseLoss: [
    withShapes(
      [
        [3, 2],
        [3, 2],
      ],
      ([x, y]) => t.mseLoss(x!, y!),
    ),
  ],
  l1Loss: [
    withShapes(
      [
        [3, 2],
        [3, 2],
      ],
      ([x, y]) => t.l1Loss(x!, y!, { reduction: 'sum' }),
    ),
  ],
  huberLoss: [
    withShapes(
      [
        [4, 3],
        [4, 3],
      ],
      ([x, y]) => t.huberLoss(x!, y!, { delta: 0.7 }),
    ),
  ],
  gaussianNll: [withShapes([[5], [5], [5]], ([m, y, v]) => t.gaussianNll(m!, y!, v!), [WIDE, WIDE, POSITIVE])],
  l1Penalty: [withShapes([[3, 2]], ([w]) => t.l1Penalty(w!, 0.1))],
  l2Penalty: [withShapes([[3, 2]], ([w]) => t.l2Penalty(w!, 0.1))],
  nllLoss: [withShapes([[3, 4]], ([x]) => t.nllLoss(x!, classes([0, 3, 1])))],
  crossEntropy: [
    withShapes([[3, 4]], ([x]) => t.crossEntropy(x!, classes([0, 3, 1]))),
    withShapes([[3, 4]], ([x]) => t.crossEntropy(x!, classes([2, 2, 1]), { labelSmoothing: 0.2, reduction: 'sum' })),
    withShapes(
      [
        [3, 4],
        [3, 4],
      ],
      ([x, y]) => t.crossEntropy(x!, y!, { labelSmoothing: 0.1 }),
      [WIDE, PROBABILITY],
    ),
    withShapes([[2, 3, 2]], ([x]) => t.crossEntropy(x!, classes([0, 2, 1, 1], [2, 2]), { reduction: 'none' })),
    withShapes([[4]], ([x]) => t.crossEntropy(x!, classes([2], []))),
  ],
  binaryCrossEntropyWithLogits: [
    withShapes(
      [
        [4, 2],
        [4, 2],
      ],
      ([x, y]) => t.binaryCrossEntropyWithLogits(x!, y!),
      [WIDE, PROBABILITY],
    ),
  ],
  klDiv: [
    withShapes(
      [
        [3, 4],
        [3, 4],
      ],
      ([x, y]) => t.klDiv(x!, y!, { reduction: 'batchmean' }),
      [[-3, -0.1], PROBABILITY],
    ),
    withShapes(
      [
        [3, 4],
        [3, 4],
      ],
      ([x, y]) => t.klDiv(x!, y!),
      [[-3, -0.1], PROBABILITY],
    ),
  ],
};

const statistics = (): t.RunningStatistics => ({
  mean: t.full([3], 0.2, { dtype: 'float64' }),
  variance: t.full([3], 1.5, { dtype: 'float64' }),
});

const layers: Record<string, CompositeCase[]> = {
  layerNorm: [withShapes([[3, 5], [5], [5]], ([x, weight, bias]) => t.layerNorm(x!, [5], { weight, bias }))],
  instanceNorm: [withShapes([[2, 3, 4], [3], [3]], ([x, weight, bias]) => t.instanceNorm(x!, { weight, bias }))],
  groupNorm: [withShapes([[2, 4, 3], [4], [4]], ([x, weight, bias]) => t.groupNorm(x!, 2, { weight, bias }))],
  batchNorm: [
    withShapes(
      [[4, 3, 2], [3], [3]],
      ([x, weight, bias]) => t.batchNorm(x!, statistics(), { weight, bias }, { training: true }).out,
    ),
    withShapes(
      [[4, 3], [3], [3]],
      ([x, weight, bias]) => t.batchNorm(x!, statistics(), { weight, bias }, { training: false }).out,
    ),
  ],
  conv1d: [withShapes([[2, 2, 6], [3, 2, 3], [3]], ([x, w, bias]) => t.conv1d(x!, w!, { bias, stride: 2, padding: 1 }))],
  conv2d: [
    withShapes([[2, 2, 4, 4], [3, 2, 3, 3], [3]], ([x, w, bias]) => t.conv2d(x!, w!, { bias, padding: 1 })),
    withShapes(
      [
        [1, 2, 4, 5],
        [2, 2, 2, 3],
      ],
      ([x, w]) => t.conv2d(x!, w!, { trueConvolution: true }),
    ),
  ],
  globalAvgPool2d: [withShapes([[2, 3, 2, 2]], ([x]) => t.globalAvgPool2d(x!))],
  dropout: [withShapes([[3, 4]], ([x]) => t.dropout(x!, 0.25, random(3)))],
  mixup: [
    withShapes(
      [
        [3, 2],
        [3, 2],
      ],
      ([x, y]) => t.mixup(x!, y!, classes([2, 0, 1]), 0.3).x.add(t.mixup(x!, y!, classes([1, 0, 2]), 0.3).y),
    ),
  ],
  cutmix: [
    withShapes(
      [
        [2, 1, 3, 3],
        [2, 2],
      ],
      ([x, y]) => t.cutmix(x!, y!, classes([1, 0]), [0, 2, 1, 3]).x,
    ),
  ],
};

export const composites: Record<string, CompositeCase[]> = { ...activations, ...shapes, ...losses, ...layers };
