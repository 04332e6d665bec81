/** @file What is said of a stream of batches: how far the two modes are apart, and why. */
import { counted, sig } from '../../viz';
import type { Description, NumbersTable } from '../define';
import type { Frame, Settings } from './view';

/** Distance of an output from the ideal one, in data spreads, that is still called close. */
const CLOSE = 0.3;

/** The finding about this run, and its numbers. */
export function describe(frame: Frame, p: Settings): Description {
  const { step, batch, running, truth, trainOutput, evalOutput, idealOutput, diverged } = frame;
  if (diverged) return { finding: 'The layer refuses a batch of one in training.', detail: diverged.message };
  if (batch === null || trainOutput === null)
    return {
      finding: `Before the first batch, evaluation returns x nearly unchanged: ${sig(evalOutput)}.`,
      detail:
        'The running mean starts at 0 and the running variance at 1; the stream has mean ' +
        `${sig(truth.mean)} and variance ${sig(truth.variance)}.`,
    };
  const close = Math.abs(evalOutput - idealOutput) < CLOSE;
  const verdict = close ? 'close to' : 'far from';
  return {
    finding:
      `After ${counted(step, 'batch', 'batches')} of ${p.batch}, evaluation gives ${sig(evalOutput)}, ` +
      `${verdict} the ideal ${sig(idealOutput)}.`,
    detail:
      `As a member of the last batch, the example became ${sig(trainOutput)}. Mean: batch ${sig(batch.mean)}, running ` +
      `${sig(running.mean)}, true ${sig(truth.mean)}. Variance: batch ${sig(batch.variance)}, running ${sig(running.variance)}, ` +
      `true ${sig(truth.variance)}; an average of variances over n would stand at ${sig(running.biased)}.`,
  };
}

export const table = (_frame: Frame, _params: Settings, frames: readonly Frame[]): NumbersTable => ({
  caption: 'Batch by batch',
  columns: [
    'step',
    'mean of the batch',
    'running mean',
    'variance of the batch',
    'running variance',
    'running variance over n',
    'output in training',
    'output in evaluation',
  ].map((label) => ({ label })),
  rows: frames.map(({ step, batch, running, trainOutput, evalOutput }) => [
    step,
    batch?.mean ?? '',
    running.mean,
    batch?.variance ?? '',
    running.variance,
    running.biased,
    trainOutput ?? '',
    evalOutput,
  ]),
});
