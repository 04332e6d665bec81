/** @file A small convolutional net learns drawn digits, beside a dense net with as many parameters. Then it reads yours. */
import experiment from '../../experiments/conv-train/experiment';
import { lookAt } from '../../experiments/conv-train/look';
import { count, counted, fixed, percent } from '../../viz';
import { defineWidget } from '../define';
import { answerOf } from './shared';
import { View } from './view';

const lossText = (loss: number): string | number => (Number.isNaN(loss) ? 'none yet' : loss);

export default defineWidget({
  id: 'conv-train',
  experiment,
  title: 'Can it read your digit?',
  summary:
    'A convolutional and a dense net with as many parameters learn drawn digits; draw one and see what each layer makes of it.',
  controls: ['shift', 'filters', 'samples', 'learningRate', 'data'],
  view: View,
  describe(frame, { pad }) {
    const { diverged, step, accuracy, denseAccuracy, weights } = frame;
    if (diverged) return { finding: 'The weights overflowed.', detail: diverged.message };
    const { probs, denseProbs } = lookAt(weights, pad);
    const [read, other] = [answerOf(probs), answerOf(denseProbs)];
    return {
      finding:
        step === 0
          ? `Before training both nets guess: ${percent(accuracy)} and ${percent(denseAccuracy)} of the digits are right.`
          : `After ${counted(step, 'step')} the convolutional net reads ${percent(accuracy)} of new digits rightly, ` +
            `the dense net ${percent(denseAccuracy)}.`,
      detail:
        (frame.fault === null ? '' : `${frame.fault} So these are drawn digits. `) +
        `They have ${count(frame.parameters)} and ${count(frame.denseParameters)} parameters. Your digit is a ${read} for the first ` +
        `(${percent(probs[read]!)}) and a ${other} for the second (${percent(denseProbs[other]!)}).` +
        (step === 0 ? '' : ` Loss of the last batch: ${fixed(frame.loss, 3)} and ${fixed(frame.denseLoss, 3)}.`),
    };
  },
  table: (_frame, _params, frames) => ({
    caption: 'Both nets, step by step',
    columns: [
      { label: 'step' },
      { label: 'loss, convolutional' },
      { label: 'loss, dense' },
      { label: 'share right, convolutional' },
      { label: 'share right, dense' },
    ],
    rows: frames.map((f) => [f.step, lossText(f.loss), lossText(f.denseLoss), f.accuracy, f.denseAccuracy]),
  }),
  examples: {
    start: { title: 'Before training', expect: ({ accuracy }) => accuracy < 0.3 },
    shifted: {
      title: 'Shifted digits, 100 steps',
      steps: 100,
      expect: ({ accuracy, denseAccuracy }) => accuracy > denseAccuracy + 0.2,
    },
    centred: {
      title: 'All in the middle, 60 steps',
      params: { shift: 0 },
      steps: 60,
      expect: ({ denseAccuracy }) => denseAccuracy > 0.8,
    },
  },
  idealised:
    'Where the toy stops: digits drawn by a program, 16 × 16 pixels, some hundreds of them. Your hand differs from its hand, so the net ' +
    'will misread you more often than the curve says.',
  band: true,
  lesson: 'convolution',
});
