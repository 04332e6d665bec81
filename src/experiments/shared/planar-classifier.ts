/** @file Training of small classifiers of points in the plane, and what they answer on lists of points. */
import { adam, applyMlp, parameters, zeroGrad, type Mlp } from '../../nn';
import { crossEntropy, noGrad, scope, tensor, type Tensor } from '../../tensor';

export interface Labelled {
  /** (examples, 2) */
  x: Tensor;
  /** (examples), int32 classes. */
  y: Tensor;
}

export interface AdamTraining {
  steps: number;
  learningRate: number;
  /** L2 penalty as Adam takes it: λw joins the gradient. */
  weightDecay?: number;
}

/** Trains a net in place with Adam on all examples at once. */
export function trainWithAdam(net: Mlp, { x, y }: Labelled, { steps, learningRate, weightDecay = 0 }: AdamTraining): void {
  const weights = parameters(net);
  const optimizer = adam({ weightDecay });
  const memory = optimizer.init(weights);
  for (let step = 0; step < steps; step++) {
    scope(() => {
      zeroGrad(weights);
      crossEntropy(applyMlp(net, x), y).backward();
      optimizer.step(weights, memory, learningRate);
    });
  }
}

/** Logits at points given as x₁, y₁, x₂, y₂, …: (points · classes), row by row. */
export function logitsAt(net: Mlp, points: Float32Array): Float32Array {
  const x = tensor(points, { shape: [points.length / 2, 2] });
  return noGrad(() => Float32Array.from(applyMlp(net, x).toArray()));
}
