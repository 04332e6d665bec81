/** @file What is said of a normalized deep net: whether the gain still shows in the signal, and what the gradient does. */
import { deepActivationLabels } from '../../experiments/shared/deep-activations';
import { counted, percent, sig } from '../../viz';
import type { Description } from '../define';
import type { Frame, Settings } from '../shared/signal/shared';

/** Factors from which on a change is called one. */
const word = (factor: number): string => (factor < 0.2 ? 'fades' : factor > 5 ? 'grows' : 'holds');

const kindOf = ({ normalization, placement }: Settings): string => {
  if (normalization === 'none') return 'Without normalization';
  const name = normalization === 'batch' ? 'Batch' : 'Layer';
  return `${name} norm ${placement} the activation`;
};

/** The finding about this run, and its numbers. */
export function describe(frame: Frame, p: Settings): Description {
  const { layers, diverged, underflow, inputToOutputGradient: ratio } = frame;
  const kind = `${kindOf(p)}, gain ${sig(p.gain)}`;
  if (diverged) return { finding: `${kind}: the numbers end in layer ${diverged.layer ?? 0}.`, detail: diverged.message };
  if (underflow) {
    const what = underflow.direction === 'forward' ? 'signal' : 'gradient';
    return {
      finding: `${kind}: the ${what} is exactly zero at layer ${underflow.layer}.`,
      detail: `Below 1.4 × 10^-45 a float32 number is 0. The first layer's std is ${sig(layers[0]!.activation.std)}.`,
    };
  }
  const [first, last] = [layers[0]!, layers.at(-1)!];
  const { saturated, dead } = last.activation;
  const asleep =
    p.activation === 'relu' ? `${percent(dead)} of its units are at zero` : `${percent(saturated)} of its units are saturated`;
  return {
    finding: `${kind}: the signal ${word(last.activation.std / first.activation.std)} and the gradient ${word(ratio)}.`,
    detail:
      `${counted(p.depth, `${deepActivationLabels[p.activation]} layer`)}. ` +
      `The last layer has std ${sig(last.activation.std)}, and ${asleep}. ` +
      `From output to input the gradient is multiplied by ${sig(ratio)}. The first weight gradient has norm ` +
      `${sig(first.weightGradient.norm)}. Each ridge is scaled to its own peak.`,
  };
}
