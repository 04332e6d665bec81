/** @file A number measured before the reader's eyes is the number that the build measured. */
import { expect, test } from 'vitest';
import { loadExperiment } from '../../../experiments/registry';
import { measureOnce } from './measure';
import { measureLive } from './measure-live';

const cases = [
  { experiment: 'zigzag', measure: 'detour', steps: 12 },
  { experiment: 'signal-propagation', measure: 'lastStd', params: { depth: 8 }, against: { depth: 4 }, as: 'ratio' as const },
];

test.each(cases)('$experiment gives the same number live as at build', async (settings) => {
  const experiment = await loadExperiment(settings.experiment);
  for (const seed of [1, 2]) expect(await measureLive(experiment, settings, seed)).toBe(measureOnce(experiment, settings, seed));
});
