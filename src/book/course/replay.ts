/** @file A recorded run, made again: the same code in the student's browser and in the grader, so that both see the same bits. */
import type { LiveChange } from '../../experiments/run';
import { generate } from '../../experiments/run';
import { divergenceOf, type Experiment } from '../../experiments/define';
import { legalParams, measureNamed } from '../prose/measure/measure';
import { Digest } from './digest';

/** What must be known to make a run again. */
export interface Recorded {
  seed: number;
  /** Parameters at step 0. */
  params: Readonly<Record<string, unknown>>;
  /** Live parameters turned on the way. */
  changes: readonly LiveChange[];
  /** Steps made. */
  steps: number;
}

export interface Replayed {
  /** The measure of the run; NaN after an overflow. */
  value: number;
  digest: string;
  /** Steps that were there: fewer than recorded where the run ends earlier. */
  steps: number;
  /** Why it ended early, in a sentence, or null. */
  diverged: string | null;
}

/**
 * Replays a run step by step; each yield is the step that was reached, so that a page can stay alive in between.
 * @throws BookError for parameters that the experiment does not have or allow
 */
export function* replaying(experiment: Experiment, measure: string, run: Recorded): Generator<number, Replayed> {
  const { of } = measureNamed(experiment, measure);
  const params = legalParams(experiment, run.params);
  const frames: object[] = [];
  const digest = new Digest();
  let reached = 0;
  for (const { step, frame } of generate(experiment, params, run)) {
    digest.add(frame);
    frames.push(frame);
    reached = step;
    yield step;
  }
  const last = frames.at(-1)!;
  return { value: of(frames, params), digest: digest.text16(), steps: reached, diverged: divergenceOf(last)?.message ?? null };
}

/** Replays a run in one go. @throws BookError as {@link replaying} does */
export function replay(experiment: Experiment, measure: string, run: Recorded): Replayed {
  const steps = replaying(experiment, measure, run);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
