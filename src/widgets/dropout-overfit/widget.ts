/** @file Does dropout close the gap? A net on a few noisy points, with three losses that are often mixed up. */
import experiment, { STEPS } from '../../experiments/dropout-overfit/experiment';
import type { Frame } from '../../experiments/dropout-overfit/experiment';
import { fixed, percent } from '../../viz';
import { defineWidget } from '../define';
import { View } from './view';

/** A gap is wide from this many nats on, and a training loss is high from this many. */
const WIDE = 0.5;
const HIGH = 0.33;

function findingOf({ validation, evaluation }: Frame): string {
  const gap = validation - evaluation;
  if (gap > WIDE) return `The net overfits: new points cost ${fixed(gap, 2)} nats more than those it was trained on.`;
  if (evaluation > HIGH) return `The gap is ${fixed(gap, 2)} nats, but the training loss itself is high: the net underfits.`;
  return `The gap is ${fixed(gap, 2)} nats.`;
}

export default defineWidget({
  id: 'dropout-overfit',
  experiment,
  title: 'Does dropout close the gap?',
  summary:
    'A net learns a few noisy points, with and without dropout; its loss in training mode, with all units, and on new points.',
  controls: ['drop', 'samples', 'noise', 'width'],
  view: View,
  describe(frame, { drop }, frames) {
    const { trainingMode, evaluation, validation, trainingRight, validationRight, averaged } = frame;
    const modes = `Training points: ${fixed(trainingMode, 3)} nats in training mode, ${fixed(evaluation, 3)} with all units`;
    const detail = `${modes}; new points: ${fixed(validation, 3)}. Right: ${percent(trainingRight)} and ${percent(validationRight)}.`;
    if (frames.length < 2) return { finding: `Before the first update, at drop ${fixed(drop, 1)}.`, detail };
    const many = averaged && drop > 0 ? ` The mean of a hundred passes with masks gets ${percent(averaged.many)} right.` : '';
    return { finding: findingOf(frame), detail: detail + many };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Losses and right answers, step by step',
    columns: [
      { label: 'step' },
      { label: 'training mode', unit: 'nats' },
      { label: 'all units', unit: 'nats' },
      { label: 'new points', unit: 'nats' },
      { label: 'training right' },
      { label: 'new right' },
    ],
    rows: frames.map((f, step) => [step, f.trainingMode, f.evaluation, f.validation, f.trainingRight, f.validationRight]),
  }),
  examples: {
    bare: {
      title: 'No dropout',
      params: { drop: 0 },
      steps: STEPS,
      expect: ({ validation, evaluation }) => validation - evaluation > 0.5,
    },
    half: {
      title: 'Drop one half',
      steps: STEPS,
      expect: ({ validation, evaluation }) => validation - evaluation < 0.4,
    },
    most: {
      title: 'Drop nine of ten',
      params: { drop: 0.9 },
      steps: STEPS,
      expect: ({ trainingMode, validation }) => trainingMode > validation,
    },
    few: {
      title: 'Thirty points, no dropout',
      params: { drop: 0, samples: 30 },
      steps: STEPS,
      expect: ({ trainingRight, validation, evaluation }) => trainingRight > 0.95 && validation - evaluation > 0.5,
    },
  },
  idealised:
    'Where the toy stops: two inputs and a hundred points, all in every update. The same number of updates is made at every drop ' +
    'rate, although nets with dropout usually need more.',
  band: true,
  lesson: 'dropout',
});
