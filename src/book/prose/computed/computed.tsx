/** @file <Computed>: a number in prose that the build computed; its dotted foot says where it comes from. */
import { percent as share, sig } from '../../../viz/number/format';
import { Rich } from '../../../viz/number/rich';
import { BookError } from '../../../base/errors';
import { faultsOf, useLesson } from '../lesson/lesson-context';
import { measureNamed, measureOnce } from '../measure/measure';
import { experimentNamed } from '../measure/registry.server';
import { seedsText, settingsText, type Settings } from '../measure/settings';

export interface ComputedProps extends Settings {
  /** Significant digits, 2 unless said otherwise. */
  digits?: number;
  /** Says a share as a percentage. */
  percent?: boolean;
}

/** The number as text. @throws BookError where the settings are not legal or the run has no number. */
export function computedText({ digits = 2, percent = false, ...settings }: ComputedProps): string {
  const experiment = experimentNamed(settings.experiment);
  const value = measureOnce(experiment, settings);
  if (Number.isNaN(value)) throw new BookError(`"${settings.measure}" is not a number under these settings`);
  return percent ? share(value, digits) : sig(value, digits);
}

export function Computed(props: ComputedProps) {
  const lesson = useLesson();
  const text = faultsOf(lesson.id, 'Computed', `${props.experiment}.${props.measure}`, () => computedText(props));
  const experiment = experimentNamed(props.experiment);
  const { label } = measureNamed(experiment, props.measure);
  const settings = settingsText(experiment, props, seedsText(experiment, [props.seed ?? 1]));
  const title = `Computed when the book was built: ${label}, ${settings}`;
  return (
    <span className="computed" title={title}>
      <Rich text={text} />
    </span>
  );
}
