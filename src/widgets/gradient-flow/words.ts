/** @file What is said of a training run: whether the net learns, and which of its layers do. */
import { deepActivationLabels } from '../../experiments/shared/deep-activations';
import { counted, percent, sig } from '../../viz';
import type { Description, NumbersTable } from '../define';
import type { Frame, Settings } from './shared';

/** Layers whose weights changed by a thousandth or more. */
const MOVED = 1e-3;

const ratio = (values: Float64Array): string => {
  const [first, last] = [values[0]!, values.at(-1)!];
  return first === 0 && last === 0 ? 'both 0' : sig(first / last);
};

function layersWords({ travelled }: Frame): string {
  const moved = travelled.filter((value) => value >= MOVED).length;
  if (moved === travelled.length) return 'every layer has moved';
  if (moved === 0) return 'no layer has moved by a thousandth';
  return `${moved} of ${travelled.length} layers ${moved === 1 ? 'has' : 'have'} moved by a thousandth or more`;
}

/** The finding about this run, and its numbers. */
export function describe(frame: Frame, p: Settings): Description {
  const kind = `${p.depth} ${deepActivationLabels[p.activation]} layers`;
  if (frame.diverged) return { finding: `The run ends at step ${frame.step}.`, detail: frame.diverged.message };
  const gradients = `First layer over last: ∂L/∂h ${ratio(frame.gradient)}, ∂L/∂W ${ratio(frame.weightGradient)}`;
  if (frame.step === 0) return { finding: `${kind}, loss ${sig(frame.loss)} before training.`, detail: `${gradients}.` };
  return {
    finding: `After ${counted(frame.step, 'step')} the loss is ${sig(frame.loss)}, and ${layersWords(frame)}.`,
    detail:
      `${kind}, ${percent(frame.accuracy)} of the points on the right side. ${gradients}, change of the weights ` +
      `${ratio(frame.travelled)}.`,
  };
}

export const table = (frame: Frame): NumbersTable => ({
  caption: `Layer by layer at step ${frame.step}`,
  columns: ['layer', 'rms of dL/dh', 'norm of dL/dW', 'update over weight', 'change since the start'].map((label) => ({ label })),
  rows: Array.from(frame.gradient, (value, k) => [k + 1, value, frame.weightGradient[k]!, frame.update[k]!, frame.travelled[k]!]),
});
