/** @file A patient: the net of a case, trained by its own program, with what the program wrote down on the way. */
import { random } from '../../base/random';
import { accuracy, norm, parameters, sampleBatch, sgd, summarize, toTensors, zeroGrad, type Classified } from '../../nn';
import { noGrad, scope, type Tensor } from '../../tensor';
import { makeTask, type Task } from './data';
import { lossOf, makeNet, pass, type Mode, type Net } from './net';
import type { Recipe } from './recipe';

export const STEPS = 150;
/** Updates over which the size of a step is averaged. */
const EARLY = 20;
/** Losses of the last batches, averaged, are what the program reports. */
const LATE = 20;

export interface Patient {
  caseNumber: number;
  recipe: Recipe;
  task: Task;
  net: Net;
  /** Loss of each training batch, before its update. */
  losses: Float32Array;
  /** ‖update‖ ÷ ‖weights‖ of each layer, averaged over the first updates. */
  updates: Float32Array;
  report: Report;
}

/** What the program prints when it is done: all that a case shows for nothing. */
export interface Report {
  /** Training loss over the last batches. */
  loss: number;
  /** Loss on the validation set, and the share that it gets right, answering in the mode that its program uses. */
  validationLoss: number;
  accuracy: number;
}

/** The three weight matrices, from input to output. */
export const weightsOf = ({ first, second, last }: Net): Tensor[] => [first.weight, second.weight, last.weight];

/** lr · ‖gradient‖ ÷ ‖weights‖ for each layer; 0 where there is no weight to compare with. */
function stepSizes(net: Net, learningRate: number): number[] {
  return weightsOf(net).map((weight) => {
    const size = norm(weight.toArray());
    return size === 0 || weight.grad === null ? 0 : (learningRate * norm(weight.grad.toArray())) / size;
  });
}

/** Gradients of the patient's loss on a batch, left at its parameters; hands back the loss. */
export function gradients(net: Net, batch: Classified, recipe: Recipe, key: readonly (string | number)[], mode: Mode): number {
  zeroGrad(parameters(net));
  const { x, y } = toTensors(batch);
  const loss = lossOf(pass(net, x, recipe, random(0, 'clinic', ...key), mode).scores, y, recipe);
  loss.backward();
  return loss.item();
}

/** Trains in place on batches drawn by `draw`; hands back each batch's loss. */
export function train(
  net: Net,
  recipe: Recipe,
  {
    steps,
    caseNumber,
    draw,
    onStep,
  }: { steps: number; caseNumber: number; draw: (step: number) => Classified; onStep?: (step: number) => void },
): Float32Array {
  const leaves = parameters(net);
  const optimizer = sgd();
  const memory = optimizer.init(leaves);
  const losses = new Float32Array(steps);
  for (let step = 0; step < steps; step++) {
    scope(() => {
      losses[step] = gradients(net, draw(step), recipe, [caseNumber, 'dropout', step], { training: true, learns: true });
      onStep?.(step);
      optimizer.step(leaves, memory, recipe.learningRate);
    });
  }
  return losses;
}

/** Scores of examples in one mode, without a trace left in the net. */
export function answers(patient: Omit<Patient, 'report'>, examples: Classified, training: boolean, key: string): Tensor {
  const { net, recipe, caseNumber } = patient;
  const { x } = toTensors(examples);
  return noGrad(() => pass(net, x, recipe, random(caseNumber, 'clinic', 'answers', key), { training }).scores);
}

/** Makes and trains the patient of a case. */
export function admit(caseNumber: number, recipe: Recipe): Patient {
  const task = makeTask(caseNumber, recipe);
  const net = makeNet(caseNumber, recipe);
  const updates = new Float32Array(3);
  const draw = (step: number): Classified =>
    sampleBatch(task.training, recipe.batchSize, random(caseNumber, 'clinic', 'batch', step));
  const onStep = (step: number): void => {
    if (step < EARLY) stepSizes(net, recipe.learningRate).forEach((size, k) => (updates[k]! += size / EARLY));
  };
  const losses = train(net, recipe, { steps: STEPS, caseNumber, draw, onStep });
  const patient = { caseNumber, recipe, task, net, losses, updates };
  const scores = answers(patient, task.validation, !recipe.evalBeforeAnswers, 'report');
  const validationLoss = lossOf(scores, toTensors(task.validation).y, recipe).item();
  const report = { loss: summarize(losses.subarray(-LATE)).mean, validationLoss, accuracy: accuracy(scores, task.validation.y) };
  return { ...patient, report };
}
