/**
 * @file A deep net while it learns two classes of points: the gradient of the activations, the gradient of the weights and the update
 * over the weights, layer by layer and step by step. All points in every step; the layers have no biases.
 */
import { defineExperiment, type Divergence } from '../define';
import { invariants, measures } from './measures';
import { enroll, learn, look, travelled, type Learner, type Reading } from './network';
import { params, type Settings } from './params';

interface State {
  learner: Learner;
  reading: Reading;
  update: Float64Array;
  step: number;
}

export interface Frame {
  step: number;
  loss: number;
  accuracy: number;
  /** By layer, the first layer first: root mean square of ∂L/∂h. */
  gradient: Float64Array;
  /** By layer: ‖∂L/∂W‖ before clipping. */
  weightGradient: Float64Array;
  /** By layer: ‖ΔW‖ / ‖W‖ of the step that led here; 0 at the start. */
  update: Float64Array;
  /** By layer: how far the weights have come since the start, over their first size. */
  travelled: Float64Array;
  diverged: Divergence | null;
}

const finite = (values: Float64Array): boolean => values.every(Number.isFinite);

function divergence({ reading, step }: State, p: Settings): Divergence | null {
  const { loss, weightGradient, gradient, overflow } = reading;
  if (Number.isFinite(loss) && finite(weightGradient) && finite(gradient) && overflow === null) return null;
  const undo =
    step === 0 ? { gain: 1, init: 'xavier-normal', residual: false } : { learningRate: p.learningRate / 10, clip: 'norm' };
  const after = step === 0 ? 'Before the first step' : `After step ${step}`;
  if (overflow !== null) {
    const message = `${after} the numbers of layer ${overflow} are too large for float32, so the loss is no number.`;
    return { step, layer: overflow, op: 'matmul', message, undo };
  }
  const layer = weightGradient.findLastIndex((value) => !Number.isFinite(value)) + 1;
  const where = layer > 0 ? `the gradient of layer ${layer}` : 'the loss';
  return { step, layer: Math.max(1, layer), op: 'backward', message: `${after} ${where} is too large for float32.`, undo };
}

/** What cannot be said after an overflow is NaN in every place, and the frame says why. */
function observe(s: State, p: Settings): Frame {
  const { loss, accuracy, gradient, weightGradient } = s.reading;
  return {
    step: s.step,
    loss,
    accuracy,
    gradient,
    weightGradient,
    update: s.update,
    travelled: travelled(s.learner),
    diverged: divergence(s, p),
  };
}

export default defineExperiment({
  id: 'deep-training',
  title: 'A deep net learns',
  params,
  heavy: true,
  steps: 100,
  init(p, random): State {
    const learner = enroll(p, random);
    return { learner, reading: look(learner), update: new Float64Array(p.depth), step: 0 };
  },
  step(s, p): State {
    const update = learn(s.learner, p);
    return { learner: s.learner, reading: look(s.learner), update, step: s.step + 1 };
  },
  observe,
  done: (s, p) => divergence(s, p) !== null,
  measures,
  invariants,
  code: {
    core: `const { outputs } = traceDeepNet(net, x); // each (points, width)
for (const h of outputs) h.retainGrad();
const loss = crossEntropy(linear(outputs.at(-1), readout.weight, readout.bias), y);
loss.backward();
const gradient = outputs.map((h) => summarize(h.grad.toArray()).rms); // of ∂L/∂h
const weightGradient = net.layers.map(({ weight }) => norm(weight.grad.toArray())); // of ∂L/∂W
clipGradByNorm(weights, 1); // or clipGradByValue, or nothing
optimizer.step(weights, memory, learningRate);`,
    torch: async (run) => (await import('./torch')).torchScript(run),
  },
});
