/** @file Probe: how far each update moves the weights, against the weights themselves. */
import { defineProbe } from '../reading';

export const updates = defineProbe({
  id: 'updates',
  name: 'Update ÷ weights',
  measure: 'update against the weights, mean of 20 first steps',
  guide: 'A thousandth to a few hundredths is usual. Steps of a tenth of the weights and more throw away what was learned.',
  hue: 'weight',
  read: ({ updates: sizes }) => ({
    facts: { largest: { label: 'largest update ÷ weights', value: Math.max(...sizes) } },
    picture: { kind: 'bars', bars: Array.from(sizes, (value, k) => ({ label: `layer ${k + 1}`, value })) },
  }),
});
