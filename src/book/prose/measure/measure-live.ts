/** @file Measures anew in the reader's browser: heavy experiments in their worker, so that the page stays alive meanwhile. */
import type { Experiment } from '../../../experiments/define';
import { stepsOf } from '../../../experiments/define';
import { createRun } from '../../../runtime';
import { legalParams, measureNamed } from './measure';
import type { Settings } from './settings';

/**
 * The same number as `measureOnce`, bit for bit, from runs that are made now and never from a cache.
 * @throws BookError when the measure or a parameter does not exist, or the run could not be made here.
 */
export async function measureLive(experiment: Experiment, settings: Settings, seed: number): Promise<number> {
  const first = await measureRun(experiment, settings, settings.params ?? {}, seed);
  if (settings.against === undefined) return first;
  const second = await measureRun(experiment, settings, settings.against, seed);
  return settings.as === 'difference' ? first - second : first / second;
}

async function measureRun(
  experiment: Experiment,
  { measure, steps }: Settings,
  given: Record<string, unknown>,
  seed: number,
): Promise<number> {
  const params = legalParams(experiment, given);
  const run = createRun(experiment, { params, seed, steps: steps ?? stepsOf(experiment, params) });
  await run.ready;
  const { frames, status, message } = run.getState();
  run.destroy();
  if (status === 'failed') throw new Error(message ?? 'The run could not be made.');
  return measureNamed(experiment, measure).of(frames, params);
}
