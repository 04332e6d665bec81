/** @file Runs an experiment and reads one of its measures, once per (experiment, parameters, seed, steps) and process. */
import { BookError } from '../../../base/errors';
import type { Experiment } from '../../../experiments/define';
import { completeParams, run, type Run } from '../../../experiments/run';
import type { Settings } from './settings';

type Given = Record<string, unknown>;
type Measure = Experiment['measures'][string];

/** Runs kept whole, so that two measures of one run cost one run; numbers are kept for good. */
const KEPT_RUNS = 12;
const runs = new Map<string, Run<object>>();
const numbers = new Map<string, number>();

/**
 * The number of one seed; with `against`, the ratio or difference of two runs of that seed.
 * @throws BookError when the measure or a parameter does not exist, or a value is out of range.
 */
export function measureOnce(experiment: Experiment, settings: Settings, seed = settings.seed ?? 1): number {
  const first = measured(experiment, settings.measure, settings.params ?? {}, seed, settings.steps);
  if (settings.against === undefined) return first;
  const second = measured(experiment, settings.measure, settings.against, seed, settings.steps);
  return settings.as === 'difference' ? first - second : first / second;
}

/** The numbers of several seeds, in their order. */
export const measureSeeds = (experiment: Experiment, settings: Settings, seeds: readonly number[]): number[] =>
  seeds.map((seed) => measureOnce(experiment, settings, seed));

/** One run, from the cache or made now. */
export function runOnce(experiment: Experiment, params: Given, seed: number, steps?: number): Run<object> {
  const legal = legalParams(experiment, params);
  const key = keyOf(experiment, legal, seed, steps);
  const known = runs.get(key);
  if (known) return known;
  const made = run(experiment, legal, { seed, ...(steps === undefined ? {} : { steps }) });
  runs.set(key, made);
  for (const old of runs.keys()) {
    if (runs.size <= KEPT_RUNS) break;
    runs.delete(old);
  }
  return made;
}

/** The measure called `name`. @throws BookError listing the measures there are */
export function measureNamed(experiment: Experiment, name: string): Measure {
  const measure = experiment.measures[name];
  if (measure) return measure;
  const names = Object.keys(experiment.measures).join(', ') || 'none';
  throw new BookError(`experiment "${experiment.id}" has no measure "${name}"; it has ${names}`);
}

/** All parameters, defaults filled in. The cast is sound: completeParams checks every name and value. */
export const legalParams = (experiment: Experiment, given: Given) =>
  completeParams(experiment, given as Parameters<typeof completeParams>[1]);

function measured(experiment: Experiment, name: string, params: Given, seed: number, steps?: number): number {
  const measure = measureNamed(experiment, name);
  const legal = legalParams(experiment, params);
  const key = `${keyOf(experiment, legal, seed, steps)} ${name}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const value = measure.of(runOnce(experiment, params, seed, steps).frames, legal);
  numbers.set(key, value);
  return value;
}

const keyOf = (experiment: Experiment, params: Given, seed: number, steps?: number): string =>
  JSON.stringify([experiment.id, params, seed, steps ?? null]);
