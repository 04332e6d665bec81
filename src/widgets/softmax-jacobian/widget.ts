/** @file Whose probability goes down when one score goes up? The Jacobian of softmax, cell by cell. */
import experiment from '../../experiments/softmax-jacobian/experiment';
import { fixed, sig } from '../../viz';
import { defineWidget } from '../define';
import { cellInWords, nameOf, slopeAt } from './shared';
import { View } from './view';

export default defineWidget({
  id: 'softmax-jacobian',
  experiment,
  title: 'Who pays when one score rises?',
  summary: 'The slope of every probability in every score, from the backward pass, and a real push beside its forecast.',
  controls: ['raised', 'push', 'scores'],
  view: View,
  describe(frame, { push }) {
    const { probs, pushed, raised } = frame;
    const [name, change] = [nameOf(raised), pushed[raised]! - probs[raised]!];
    const others = Array.from(probs, (_, i) => i).filter((i) => i !== raised);
    const paid = others.map((i) => `${nameOf(i)} ${fixed(pushed[i]! - probs[i]!, 3)}`).join(', ');
    const size = sig(Math.abs(push));
    const [verb, effect] = push > 0 ? ['Raising', 'lifts its probability by'] : ['Lowering', 'costs it'];
    const finding =
      push === 0
        ? `A rise of score ${name} would take from every other class.`
        : `${verb} score ${name} by ${size} ${effect} ${fixed(Math.abs(change), 3)}; the others ` +
          `${push > 0 ? 'pay' : 'share'} that together.`;
    return { finding, detail: `Others: ${paid}. Slopes: ${cellInWords(frame, raised, raised)}.` };
  },
  table: (frame) => ({
    caption: 'Slope of each probability (row) in each score (column)',
    columns: [
      { label: 'class' },
      { label: 'probability' },
      ...Array.from(frame.probs, (_, j) => ({ label: `z of ${nameOf(j)}` })),
    ],
    rows: Array.from(frame.probs, (p, i) => [nameOf(i), p, ...Array.from(frame.probs, (_, j) => slopeAt(frame, i, j))]),
  }),
  examples: {
    given: { title: 'As given', expect: (frame) => slopeAt(frame, 0, 1) < 0 && slopeAt(frame, 1, 1) > 0 },
    even: {
      title: 'Two at one half',
      params: { scores: [8, 8, -8], raised: 'a' },
      expect: (frame) => slopeAt(frame, 0, 0) > 0.249,
    },
    certain: {
      title: 'One is certain',
      params: { scores: [10, 0, -2], raised: 'b' },
      expect: ({ slopes }) => slopes.every((slope) => Math.abs(slope) < 1e-3),
    },
    'large-push': {
      title: 'A large push',
      params: { push: 3 },
      expect: ({ pushed, forecast, raised }) => Math.abs(pushed[raised]! - forecast[raised]!) > 0.05,
    },
  },
  idealised:
    'Where the toy stops: the scores are set by hand. In a network one weight moves many scores at once, and these ' +
    'slopes are the last link of a chain.',
  seed: false,
  lesson: 'softmax',
});
