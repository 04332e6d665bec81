/** @file How sure is a trained classifier where it has never seen anything? A probe is walked out of the data. */
import experiment from '../../experiments/confidence-far-away/experiment';
import { percent, sig } from '../../viz';
import { defineWidget } from '../define';
import { ACTIVATIONS, sure } from './shared';
import { View } from './view';

export default defineWidget({
  id: 'confidence-far-away',
  experiment,
  title: 'How sure is it where there is nothing?',
  summary: 'Train a classifier on two moons, then walk a probe out of the data and read its confidence and its logits.',
  controls: ['distance', 'angle', 'activation', 'temperature', 'weightDecay'],
  view: View,
  describe({ probe, around, accuracy, seenConfidence }, { distance, activation, temperature }) {
    const winner = probe.probB > 0.5 ? 'B' : 'A';
    const radii = distance === 1 ? 'radius' : 'radii';
    const right = accuracy === 1 ? 'all of them right' : `${percent(accuracy, 3)} of them right`;
    const place = distance > 1 ? 'outside of all data' : 'among the data';
    return {
      finding:
        `${sig(distance, 3)} ${radii} out, ${place}, the ${ACTIVATIONS[activation]} net says ${winner} with ` +
        `confidence ${sure(probe.confidence)}.`,
      detail:
        `The logits lie ${sig(Math.abs(probe.gap))} apart there, at temperature ${sig(temperature)}. ` +
        `Over all directions the confidence averages ${sure(around)}; on the examples ${sure(seenConfidence)}, ${right}.`,
    };
  },
  table: ({ distances, rayConfidence, rayGap }) => ({
    caption: 'Along the ray',
    columns: [{ label: 'distance', unit: 'radii' }, { label: 'confidence' }, { label: 'logit of B − logit of A' }],
    rows: Array.from(distances, (distance, i) => [distance, rayConfidence[i]!, rayGap[i]!]),
  }),
  examples: {
    edge: { title: 'Edge of the data', expect: ({ probe }) => probe.confidence < 0.99 },
    far: {
      title: '100 radii out',
      params: { distance: 100 },
      expect: ({ probe }) => probe.confidence > 0.9999 && Math.abs(probe.gap) > 500,
    },
    tanh: {
      title: 'The same with tanh',
      params: { distance: 100, activation: 'tanh' },
      expect: ({ probe }) => probe.confidence > 0.99 && Math.abs(probe.gap) < 50,
    },
    warm: {
      title: 'Temperature 10',
      params: { distance: 100, temperature: 10 },
      expect: ({ probe, seenConfidence }) => probe.confidence > 0.9999 && seenConfidence < 0.95,
    },
    decay: {
      title: 'With weight decay',
      params: { distance: 5, weightDecay: 0.01 },
      expect: ({ probe }) => probe.confidence > 0.99,
    },
  },
  idealised:
    'Where the toy stops: two coordinates, where “far” is plain to see. Among images a strange input is not marked by ' +
    'its distance, and nets are often sure of it all the same.',
  band: true,
  lesson: 'softmax',
});
