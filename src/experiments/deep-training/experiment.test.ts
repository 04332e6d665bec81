import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import experiment from './experiment';

const measured = (name: keyof typeof experiment.measures, params: object, steps: number, seed = 1): number =>
  experiment.measures[name]!.of(run(experiment, params, { seed, steps }).frames, completeParams(experiment));

describe('deep-training', () => {
  it('starves the first layers of a sigmoid net by a factor of 3 to 6 a layer', () => {
    // slopes of at most 1/4 and weights of spread 1/√n: about 4.3 a layer in PyTorch, over 20 seeds
    const factor = measured('startGradientFirstOverLast', {}, 0) ** (-1 / 11);
    expect(factor).toBeGreaterThan(3);
    expect(factor).toBeLessThan(6);
  });

  it('leaves the loss of that net at ln 2', () => {
    expect(measured('loss', {}, 60)).toBeCloseTo(Math.LN2, 2);
  });

  it('shrinks all weight gradients of a bias-free ReLU net together', () => {
    const ratio = measured('startWeightGradientFirstOverLast', { activation: 'relu', gain: 0.4 }, 0);
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });

  it('reports an overflow by its step and layer, and ends there', () => {
    const { last } = run(experiment, { activation: 'relu', init: 'he-normal', gain: 2 }, { steps: 20 });
    expect(last.step).toBeLessThan(20);
    expect(last.diverged?.message).toMatch(/float32/);
  });

  it('learns from the same start once the norm is clipped', () => {
    const clipped = { activation: 'relu', init: 'he-normal', gain: 2, clip: 'norm', learningRate: 0.01 };
    expect(measured('loss', clipped, 40)).toBeLessThan(measured('firstLoss', clipped, 0));
  });
});
