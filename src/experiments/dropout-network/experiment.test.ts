import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import network from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof network.params, unknown, object>>[1]>;
const measure = (name: string, given: Given, seed = 1, steps = 300): number =>
  network.measures[name]!.of(run(network, given, { seed, steps }).frames, completeParams(network, given));

describe('dropout-network', () => {
  it('gives the next layer 1/keep times too much at test where nothing is scaled', () => {
    // by linearity: the mean over masks is keep · Σ w h
    for (const drop of [0.2, 0.5, 0.8])
      expect(measure('testOverTraining', { drop, scaling: 'none', samples: 64 })).toBeCloseTo(1 / (1 - drop), 0);
  });

  it('matches training and test on average with either scaling', () => {
    for (const scaling of ['at-test', 'inverted'] as const)
      for (const seed of [1, 2, 3]) expect(measure('testOverTraining', { scaling, samples: 64 }, seed)).toBeCloseTo(1, 1);
  });

  it('changes nothing at drop probability 0', () => {
    expect(measure('testOverTraining', { drop: 0 })).toBeCloseTo(1, 5);
    expect(measure('seen', { drop: 0 })).toBe(1);
  });

  it('draws about 1 − 1/e of 256 sub-networks in 256 samples', () => {
    const shares = [1, 2, 3, 4].map((seed) => measure('seenShare', {}, seed, 256));
    expect(shares.reduce((a, b) => a + b, 0) / 4).toBeCloseTo(0.632, 1);
  });

  it('flips a coin for each sample, not for each batch', () => {
    const { last } = run(network, { samples: 12 }, { seed: 1, steps: 1 });
    const rows = Array.from({ length: 12 }, (_, i) => last.masks.slice(8 * i, 8 * i + 8).join(''));
    expect(new Set(rows).size).toBeGreaterThan(8);
  });

  it('keeps the variance that the formula of independent coins gives', () => {
    // Var Σ w h m / keep = Σ (w h)² p / (1 − p)
    const { last } = run(network, { samples: 64 }, { seed: 1 });
    const variance = last.h.reduce((sum, h, i) => sum + (h * last.weights[i]!) ** 2, 0);
    expect(last.spread).toBeCloseTo(Math.sqrt(variance), 1);
  });
});
