/** @file A measure at several places: along the run (`over="step"`) or over values of one parameter. */
import { BookError } from '../../../base/errors';
import type { Experiment } from '../../../experiments/define';
import { legalParams, measureNamed, measureOnce, runOnce } from './measure';
import type { Settings } from './settings';

export interface SeriesOver {
  /** `step`, or the name of a parameter. */
  over: string;
  /** Step numbers (0 is the start), or values of the parameter; 2 to 8 of them. */
  at: readonly number[];
  /** What a row is called: "step", "depth". The name in `over` when absent. */
  rowLabel?: string;
}

/** The measure at each place, for one seed; NaN after a run that diverged early. */
export function seriesOf(experiment: Experiment, settings: Settings, { over, at }: SeriesOver): number[] {
  if (at.length < 2 || at.length > 8) throw new BookError(`at needs 2 to 8 places, found ${at.length}`);
  if (over !== 'step')
    return at.map((value) => measureOnce(experiment, { ...settings, params: { ...settings.params, [over]: value } }));
  const params = settings.params ?? {};
  const { frames, steps } = runOnce(experiment, params, settings.seed ?? 1, settings.steps ?? Math.max(...at));
  const legal = legalParams(experiment, params);
  const measure = measureNamed(experiment, settings.measure);
  return at.map((step) => {
    const until = steps.findIndex((made) => made >= step);
    return until < 0 ? NaN : measure.of(frames.slice(0, until + 1), legal);
  });
}
