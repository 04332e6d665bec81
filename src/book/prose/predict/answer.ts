/** @file Runs what a Predict asks about, at build, and says the answer in words. */
import { BookError } from '../../../base/errors';
import { experimentNamed } from '../measure/registry.server';
import { measureNamed, measureOnce } from '../measure/measure';
import { seriesOf, type SeriesOver } from '../measure/series';
import type { Settings } from '../measure/settings';
import type { Scale } from '../shared/axis';
import { holds, parseCondition, type ConditionProps } from '../shared/condition';
import type { Words } from '../shared/numbers';
import { defaultWithin, type Axis } from './score';
import type { PredictSpec } from './spec';

export interface AxisProps {
  min: number;
  max: number;
  scale?: Scale;
  /** A factor on a log axis (2), a distance on a linear one (a tenth of the axis). */
  within?: number;
  /** What is predicted, as said on the axis. */
  label: string;
}

export type Asked = Partial<Settings> &
  ({ kind: 'choice' } | ({ kind: 'number'; unit?: string } & AxisProps) | ({ kind: 'curve' } & AxisProps & SeriesOver));

export type ChoiceProps = { correct?: boolean } & ConditionProps;

/** What the enhancer needs, and the answer as a sentence. Throws BookError where the question does not stand. */
export function answerOf(asked: Asked, choices: readonly ChoiceProps[]): { spec: PredictSpec; words: Words } {
  if (asked.kind === 'choice') return choiceAnswer(asked, choices);
  const axis = axisOf(asked);
  const settings = wholeSettings(asked);
  const experiment = experimentNamed(settings.experiment);
  if (asked.kind === 'number') {
    const real = measureOnce(experiment, settings);
    const unit = asked.unit ?? '';
    return { spec: { kind: 'number', axis, real, unit }, words: ['The run gives ', real, unit ? ` ${unit}.` : '.'] };
  }
  const real = seriesOf(experiment, settings, asked);
  const labels = asked.at.map((place) => `${asked.rowLabel ?? asked.over} ${place}`);
  const words = real.flatMap((value, i): Words => [i === 0 ? 'The run gives ' : '; ', value, ` at ${labels[i]}`]);
  return {
    spec: { kind: 'curve', axis, labels, real: real.map((v) => (Number.isFinite(v) ? v : null)) },
    words: [...words, '.'],
  };
}

function choiceAnswer(asked: Partial<Settings>, choices: readonly ChoiceProps[]): { spec: PredictSpec; words: Words } {
  if (choices.length < 2) throw new BookError('a choice needs at least two <Choice> children');
  if (asked.experiment === undefined) {
    const right = choices.flatMap((choice, i) => (choice.correct ? [i] : []));
    if (right.length !== 1)
      throw new BookError(`mark exactly one <Choice> as correct, or name an experiment and a measure (found ${right.length})`);
    return { spec: { kind: 'choice', right: right[0] as number }, words: [] };
  }
  const settings = wholeSettings(asked);
  const experiment = experimentNamed(settings.experiment);
  const real = measureOnce(experiment, settings);
  const right = choices.flatMap((choice, i) => (holds(parseCondition(choice), real) ? [i] : []));
  if (right.length !== 1)
    throw new BookError(`the run gives ${real}, which ${right.length} of the choices cover; make exactly one cover it`);
  const { label } = measureNamed(experiment, settings.measure);
  return { spec: { kind: 'choice', right: right[0] as number }, words: ['The run gives ', real, ` (${label}).`] };
}

function axisOf({ min, max, scale = 'linear', within }: AxisProps): Axis {
  if (!(min < max) || (scale === 'log' && min <= 0)) throw new BookError('min must be below max, and above zero on a log axis');
  return { min, max, scale, within: within ?? defaultWithin({ min, max, scale }) };
}

function wholeSettings(asked: Partial<Settings>): Settings {
  const { experiment, measure } = asked;
  if (experiment === undefined || measure === undefined) throw new BookError('name an experiment and a measure to score against');
  return { ...asked, experiment, measure };
}
