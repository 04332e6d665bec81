/** @file Where in the triangle of all distributions does softmax put three scores, and which way does temperature move them? */
import { log } from '../../base/math';
import experiment from '../../experiments/softmax-simplex/experiment';
import { fixed, percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { listed, names } from './shared';
import { View } from './view';

export default defineWidget({
  id: 'softmax-simplex',
  experiment,
  title: 'Which way does temperature pull?',
  summary: 'Drag a point through the triangle of all distributions over three classes, and heat or cool it.',
  controls: ['temperature', 'scores'],
  view: View,
  describe({ probs, entropy }, { temperature }) {
    const top = Math.max(...probs);
    const leaders = names.filter((_, i) => top - probs[i]! < 1e-6);
    const [leader] = leaders;
    const share = top > 0.9995 ? 'more than 99.9 %' : percent(top, 3);
    const field = leaders.length > 1 ? `on the line between ${leaders.join(' and ')}` : `in the field of ${leader}`;
    const place = top > 0.99 ? `in corner ${leader}` : top < 0.36 ? 'close to the centre' : field;
    return {
      finding:
        `At temperature ${sig(temperature)} the point lies ${place}, with ${share} for ` +
        `${leaders.join(' and ')}${leaders.length > 1 ? ' each' : ''}.`,
      detail: `${listed(probs)}; entropy ${fixed(entropy, 3)} of at most ${fixed(log(3), 3)} nats. No temperature takes it across a line.`,
    };
  },
  table: ({ temperatures, path, probs }, { temperature }) => ({
    caption: 'Probabilities at the present temperature and along the path',
    columns: [{ label: 'temperature' }, ...names.map((label) => ({ label }))],
    rows: [[temperature, ...probs], ...Array.from(temperatures, (t, row) => [t, ...path.slice(3 * row, 3 * row + 3)])],
  }),
  examples: {
    given: { title: 'Temperature 1', expect: ({ probs }) => Math.abs(probs[0]! - 0.836) < 1e-3 },
    cold: { title: 'Cold, 0.05', params: { temperature: 0.05 }, expect: ({ probs }) => probs[0]! > 0.9999 },
    hot: { title: 'Hot, 20', params: { temperature: 20 }, expect: ({ probs }) => Math.max(...probs) < 0.4 },
    tie: {
      title: 'Two in the lead, cold',
      params: { scores: [2, 2, 0], temperature: 0.1 },
      expect: ({ probs }) => probs[0] === probs[1] && probs[2]! < 1e-6,
    },
  },
  idealised:
    'Where the toy stops: three classes, because a plane holds no more. With a thousand classes the triangle has a thousand corners.',
  seed: false,
  lesson: 'softmax',
});
