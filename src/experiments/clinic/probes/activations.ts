/** @file Probe: what the first hidden layer passes on while training, before and after dropout. */
import { random } from '../../../base/random';
import { share, summarize, take, toTensors } from '../../../nn';
import { noGrad } from '../../../tensor';
import { HIDDEN, pass } from '../net';
import type { Patient } from '../patient';
import { defineProbe } from '../reading';

const EXAMPLES = 32;

/** The layer on 32 training examples, in batches as the program trains: two lists of (examples · units). */
function pastFirstLayer({ caseNumber, net, recipe, task }: Patient): { active: number[]; kept: number[] } {
  const chance = random(caseNumber, 'clinic', 'activations');
  const size = Math.min(EXAMPLES, recipe.batchSize);
  const [active, kept]: [number[], number[]] = [[], []];
  for (let from = 0; from < EXAMPLES; from += size) {
    const { x } = toTensors(
      take(
        task.training,
        Array.from({ length: size }, (_, i) => from + i),
      ),
    );
    const passed = noGrad(() => pass(net, x, recipe, chance, { training: true }));
    active.push(...passed.active.toArray());
    kept.push(...passed.hidden.toArray());
  }
  return { active, kept };
}

/** Largest standard deviation of one unit's activation over the examples. */
function largestSpread(active: readonly number[]): number {
  const units = Array.from({ length: HIDDEN }, (_, unit) => active.filter((_value, i) => i % HIDDEN === unit));
  return Math.max(...units.map((values) => summarize(values).std));
}

export const activations = defineProbe({
  id: 'activations',
  name: 'Histogram of the activations',
  measure: 'first hidden layer in train mode, on 32 training examples',
  guide: 'ReLU silences about half, dropout a few more. Different examples should give different activations.',
  hue: 'act',
  read(patient) {
    const { active, kept } = pastFirstLayer(patient);
    const working = kept.filter((_, i) => active[i]! > 0);
    const dropped = working.length === 0 ? 0 : share(working, (value) => value === 0);
    return {
      facts: {
        dropped: { label: 'active units that dropout silenced', value: dropped, as: 'share' },
        spread: { label: 'largest spread of a unit over examples', value: largestSpread(active) },
      },
      picture: {
        kind: 'histograms',
        rows: [
          { label: 'before dropout', values: Float32Array.from(active) },
          { label: 'after dropout', values: Float32Array.from(kept) },
        ],
      },
    };
  },
});
