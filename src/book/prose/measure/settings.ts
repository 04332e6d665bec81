/** @file Which number is meant: an experiment, one of its measures, and the settings it is run with. */

import { decapitalized } from '../../../base/names';
import { coerce, format } from '../../../base/params';
import { takesChance, type Experiment } from '../../../experiments/define';

/** What authors write on Claim, Computed, Published and Predict; parameters not named keep their defaults. */
export interface Settings {
  experiment: string;
  measure: string;
  params?: Record<string, unknown>;
  /** Run length; the experiment's own when absent. */
  steps?: number;
  seed?: number;
  /** Also run with these parameters, and compare: the number is then `as` of the first to the second. */
  against?: Record<string, unknown>;
  as?: 'ratio' | 'difference';
}

/** Seeds 1 to n, or the listed ones. */
export const seedList = (seeds: number | readonly number[]): readonly number[] =>
  typeof seeds === 'number' ? Array.from({ length: seeds }, (_, i) => i + 1) : seeds;

/** "seed 1" or "8 seeds"; nothing where the experiment leaves nothing to chance. */
export function seedsText(experiment: Experiment, seeds: readonly number[]): string {
  if (!takesChance(experiment)) return '';
  return seeds.length === 1 ? `seed ${seeds[0]}` : `${seeds.length} seeds`;
}

/** The settings in words, for titles: "Dead units, learning rate 1, seed 1, 300 steps". */
export function settingsText(experiment: Experiment, settings: Settings, seedText: string): string {
  const list = (params: Record<string, unknown> = {}): string =>
    Object.entries(params)
      .map(([name, value]) => settingText(experiment, name, value))
      .join(', ');
  const against = settings.against ? `${settings.as ?? 'ratio'} to ${list(settings.against)}` : '';
  const steps = settings.steps === undefined ? '' : `${settings.steps} steps`;
  return [experiment.title, list(settings.params), against, seedText, steps].filter(Boolean).join(', ');
}

function settingText(experiment: Experiment, name: string, value: unknown): string {
  const spec = experiment.params[name];
  return spec ? `${decapitalized(spec.label)} ${format(spec, coerce(spec, value))}` : '';
}
