/** @file The words of the dropout-network widget: the rate by either name, and what one run shows. */
import type { Frame } from '../../experiments/dropout-network/experiment';
import { count, counted, fixed, sig } from '../../viz';
import type { Description } from '../define';

export interface Said {
  drop: number;
  naming: 'drop' | 'keep';
  scaling: 'none' | 'at-test' | 'inverted';
  phase: 'training' | 'test';
  units: number;
}

/** "drop 0.5", or the same rate as "keep 0.5": never a bare p. */
export function rateOf({ drop, naming }: Pick<Said, 'drop' | 'naming'>): string {
  return naming === 'drop' ? `drop ${fixed(drop, 2)}` : `keep ${fixed(1 - drop, 2)}`;
}

const RULES = {
  none: 'Nothing is scaled',
  'at-test': 'Every unit is multiplied by the keep probability at test',
  inverted: 'Kept units are divided by the keep probability in training',
} as const;

/** With fewer samples than this the mean says little. */
const FEW = 50;

/** Differences under five in a hundred are taken as chance. */
function verdict(ratio: number, samples: number): string {
  if (samples < FEW) return `After ${counted(samples, 'sample')} the mean still goes by chance.`;
  if (Math.abs(ratio - 1) < 0.05) return 'At test the next layer receives what it got on average in training.';
  return `At test the next layer receives ${fixed(ratio, 2)} times what it got on average in training.`;
}

export function describeMasks(frame: Frame, params: Said): Description {
  const all = 2 ** params.units;
  const rule = `${RULES[params.scaling]}; ${rateOf(params)}.`;
  if (frame.count === 0)
    return {
      finding: 'No mask has been drawn yet: this is the whole net.',
      detail: `Each step flips a coin for every hidden unit, ${rateOf(params)}. At test the next layer receives ${sig(frame.test)}.`,
    };
  const samples = counted(frame.count, 'sample');
  const met = `${count(frame.seen)} of ${count(all)} sub-networks met in ${samples}.`;
  if (frame.mean === 0) return { finding: 'Every unit has been dropped in every sample so far.', detail: `${met} ${rule}` };
  const means = `Training: mean ${sig(frame.mean)}, standard deviation over masks ${sig(frame.spread)}; test: ${sig(frame.test)}.`;
  return { finding: verdict(frame.test / frame.mean, frame.count), detail: `${means} ${met} ${rule}` };
}
