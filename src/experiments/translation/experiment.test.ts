import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import experiment from './experiment';

const measure = (name: keyof typeof experiment.measures, given: { shift?: number; digit?: number }, seed = 1): number =>
  experiment.measures[name]!.of(run(experiment, given, { seed }).frames, completeParams(experiment, given));

describe('translation', () => {
  it('moves the map along with every shift of every digit', () => {
    for (let digit = 0; digit < 10; digit++) expect(measure('mapMisfit', { digit, shift: 3 })).toBe(0);
  });

  it('moves a pooled map along with even shifts only', () => {
    expect(measure('maxMisfit', { shift: 2 })).toBe(0);
    expect(measure('maxMisfit', { shift: 1 })).toBeGreaterThan(0.05);
  });

  it('changes a map more than its max pooling, and the maximum over all not at all', () => {
    expect(measure('maxChanged', { shift: 1 })).toBeLessThan(measure('mapChanged', { shift: 1 }));
    expect(measure('globalChanged', { shift: 4 })).toBe(0);
  });
});
