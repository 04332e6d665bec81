import { describe, expect, it } from 'vitest';
import type { ParamsOf } from '../define';
import { completeParams, run } from '../run';
import experiment from './experiment';
import { groupsThatFit } from './schemes';

type Given = Partial<ParamsOf<typeof experiment>>;
const measure = (name: string, given: Given, seed = 1): number =>
  experiment.measures[name]!.of(run(experiment, given, { seed }).frames, completeParams(experiment, given));

describe('norm-axes', () => {
  // 4 images × 4 channels × 2 × 2, 2 groups: Wu and He 2018 name the axes of each
  it.each([
    ['batch', 16, 4],
    ['layer', 16, 1],
    ['instance', 4, 1],
    ['group', 8, 1],
  ] as const)('%s norm moves %i outputs in %i images when one cell moves', (scheme, moved, images) => {
    for (const seed of [1, 2, 3]) {
      expect(measure('moved', { scheme, push: 2 }, seed)).toBe(moved);
      expect(measure('imagesMoved', { scheme, push: 2 }, seed)).toBe(images);
    }
  });

  it('normalizes a token over its features alone', () => {
    expect(measure('moved', { scheme: 'layer', data: 'tokens', push: 2 })).toBe(4);
  });

  it.each(['batch', 'layer', 'instance', 'group'] as const)('leaves mean β and std γ behind: %s', (scheme) => {
    const given = { scheme, weight: 2, bias: -1 } as const;
    expect(measure('meanAfter', given)).toBeCloseTo(-1, 4);
    expect(measure('stdAfter', given)).toBeCloseTo(2, 2);
  });

  it('is group norm that layer and instance norm are the ends of', () => {
    const after = (given: Given): Float32Array => run(experiment, given, { seed: 1 }).last.after;
    after({ scheme: 'group', groups: 1 }).forEach((value, i) => expect(value).toBeCloseTo(after({ scheme: 'layer' })[i]!, 4));
    after({ scheme: 'group', groups: 4 }).forEach((value, i) => expect(value).toBeCloseTo(after({ scheme: 'instance' })[i]!, 4));
  });

  it('takes the nearest smaller number of groups that divides the channels', () => {
    expect([groupsThatFit(6, 4), groupsThatFit(5, 4), groupsThatFit(4, 6)]).toEqual([3, 1, 4]);
  });

  it('keeps a cell that the block has lost inside it', () => {
    const { last } = run(experiment, { images: 2, image: 5, channels: 3, channel: 6, pixel: 4 }, { seed: 1 });
    expect(last.cell).toBe(2 * 3 * 4 - 1);
  });
});
