/** @file Every experiment of the book, and the toys of the runtime's tests, so that no law is ever empty. */
import type { Experiment } from '../../src/experiments/define';
import { experimentIds, loadExperiment } from '../../src/experiments/registry';
import { toys } from '../../src/experiments/testing/toys';

const loaded = await Promise.all(experimentIds.map((id) => loadExperiment(id)));

/** Id and experiment, as `describe.each` wants them. */
export const experiments: readonly (readonly [string, Experiment])[] = [...(toys as readonly Experiment[]), ...loaded].map(
  (experiment) => [experiment.id, experiment] as const,
);

/** Steps that a sweep makes; enough for every branch of a step, few enough for the slowest network. */
export const SWEEP_STEPS = 20;
