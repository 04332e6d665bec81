/** @file Runs a claim over its seeds at build and in the laws; a claim that is false stops both. */
import { BookError } from '../../../base/errors';
import { measureNamed, measureSeeds } from '../measure/measure';
import { experimentNamed } from '../measure/registry.server';
import { seedList, type Settings } from '../measure/settings';
import { parseCondition, type ConditionProps } from '../shared/condition';
import { numberText } from '../shared/numbers';
import { layStrip } from '../shared/strip';
import { judge, type ClaimResult } from './result';
import type { ClaimSpec } from './spec';

/** What an author claims: a measure under settings meets a condition for all seeds. */
export interface Claimed extends Omit<Settings, 'seed'>, ConditionProps {
  /** How many seeds (from 1 up; 8 when absent), or which ones. */
  seeds?: number | readonly number[];
}

export interface CheckedClaim {
  readonly spec: ClaimSpec;
  readonly result: ClaimResult;
  /** What the measure is called. */
  readonly label: string;
}

/** @throws BookError with one sentence on the mend where the claim does not stand or does not hold. */
export function checkClaim(claimed: Claimed): CheckedClaim {
  const checked = measureClaim(claimed);
  const { result, spec } = checked;
  if (result.holding === result.total) return checked;
  const measured = result.values.map((value, i) => `seed ${spec.seeds[i]}: ${numberText(value, 6)}`).join(', ');
  throw new BookError(
    `the claim is false: "${claimed.measure}" must be ${spec.condition.words}, but measured ${measured}; ` +
      'mend the sentence and its bound, or the settings',
  );
}

/** The same without the verdict: a published criterion may honestly fail. */
export function measureClaim(claimed: Claimed): CheckedClaim {
  const { experiment: name, measure, params, steps, against, as, seeds = 8 } = claimed;
  const settings: Settings = { experiment: name, measure, params, steps, against, as };
  const condition = parseCondition(claimed);
  const experiment = experimentNamed(name);
  const list = seedList(seeds);
  if (list.length === 0) throw new BookError('seeds names none; write seeds={8}');
  const { label } = measureNamed(experiment, measure);
  const result = judge(condition, measureSeeds(experiment, settings, list));
  const { span } = layStrip(condition, result.values);
  return { spec: { settings, seeds: list, condition, span }, result, label };
}
