/** @file What is said of a pass: whether the signal fades, holds or grows, forward and backward. */
import { deepActivationLabels } from '../../experiments/shared/deep-activations';
import { deepSchemeLabels } from '../../experiments/shared/deep-schemes';
import { percent, sig } from '../../viz';
import type { Description } from '../define';
import type { Frame, Settings } from '../shared/signal/shared';

/** Factors from which on a change is called one. */
const word = (factor: number): string => (factor < 0.2 ? 'fade' : factor > 5 ? 'grow' : 'hold');

function startWords({ init, sigma, gain }: Settings): string {
  const scheme = init === 'normal' ? `σ = ${sig(sigma)}` : `${deepSchemeLabels[init]} weights`;
  return gain === 1 ? scheme : `${scheme} and gain ${sig(gain)}`;
}

function underflowWords({ underflow, layers }: Frame): Description {
  const { direction, layer } = underflow!;
  const what = direction === 'forward' ? 'signal' : 'gradient';
  const way = direction === 'forward' ? 'from there on' : 'from there down to the input';
  const first = layers[0]!.activation.std;
  const zero = first === 0 ? 'With every weight at 0 no unit passes anything on.' : `The first layer's std is ${sig(first)}.`;
  return {
    finding: `The ${what} is exactly zero at layer ${layer}.`,
    detail: `${zero} Below 1.4 × 10^-45 a float32 number is 0, and ${way} nothing is left: no gradient, no learning.`,
  };
}

/** How many units of the last layer pass little or nothing back. */
function asleepWords({ saturated, dead }: Frame['layers'][number]['activation']): string {
  if (dead > 0) return ` In the last layer ${percent(dead)} of the units are at zero.`;
  return saturated > 0.01 ? ` In the last layer ${percent(saturated)} of the units are saturated.` : '';
}

/** The finding about this run, and its numbers. */
export function describe(frame: Frame, p: Settings): Description {
  const { layers, diverged, underflow } = frame;
  const [first, last] = [layers[0]!, layers.at(-1)!];
  if (diverged)
    return { finding: `With ${startWords(p)} the numbers end in layer ${diverged.layer ?? 0}.`, detail: diverged.message };
  if (underflow) return underflowWords(frame);
  const signal = last.activation.std / first.activation.std;
  const back = first.gradient.rms / last.gradient.rms;
  const [forth, backward] = [word(signal), word(back)];
  const verbs =
    forth === backward ? `activations and gradients ${forth}` : `the activations ${forth} and the gradients ${backward}`;
  const asleep = asleepWords(last.activation);
  return {
    finding: `With ${startWords(p)}, ${deepActivationLabels[p.activation]}, depth ${p.depth}: ${verbs}.`,
    detail:
      `The std of the activations goes from ${sig(first.activation.std)} in layer 1 to ${sig(last.activation.std)} in layer ${p.depth}. ` +
      `On the way back the gradient is multiplied by ${sig(back)}; of the weights' gradients the first is ` +
      `${sig(first.weightGradient.norm / last.weightGradient.norm)} times the last.${asleep} ` +
      'Each ridge is scaled to its own peak; the map is that of a net of 32 units.',
  };
}
