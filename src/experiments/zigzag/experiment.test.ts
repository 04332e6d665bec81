import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import zigzag from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof zigzag.params, unknown, object>>[1]>;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const measure = (name: string, given: Given, seed: number): number =>
  zigzag.measures[name]!.of(run(zigzag, given, { seed }).frames, completeParams(zigzag, given));
const median = (name: string, given: Given): number =>
  seeds.map((seed) => measure(name, given, seed)).sort((a, b) => a - b)[seeds.length >> 1]!;

describe('zigzag', () => {
  it('gives gradients of one sign only where all inputs are positive', () => {
    for (const seed of seeds) expect(measure('sharedSigns', {}, seed)).toBe(1);
  });

  it('shares signs as often as two independent inputs do', () => {
    // P(h₁h₂ > 0) = p² + (1 − p)² with p = P(z > 0) = Φ(mean): 0.5 at mean 0, 0.733 at 1, 0.956 at 2
    const slow = { activation: 'tanh', learningRate: 0.05, length: 400 } as const;
    expect(median('sharedSigns', slow)).toBeCloseTo(0.5, 1);
    expect(median('sharedSigns', { ...slow, inputMean: 1 })).toBeCloseTo(0.733, 1);
    expect(median('sharedSigns', { ...slow, inputMean: 2 })).toBeCloseTo(0.956, 1);
  });

  it('zig-zags over 2.5 to 4 times the straight line at rate 1, and arrives no sooner when centred', () => {
    // the same walk in NumPy, 16 seeds: 65 steps and 3.38 lengths for the sigmoid, 69 and 1.18 centred
    expect(median('detour', {})).toBeGreaterThan(2.5);
    expect(median('detour', { activation: 'centred-sigmoid' })).toBeLessThan(1.3);
    const ratio = median('arrival', {}) / median('arrival', { activation: 'centred-sigmoid' });
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.2);
  });

  it('lets a centred neuron take steps at which the other diverges', () => {
    const fast = { learningRate: 5 };
    for (const seed of seeds) {
      expect(measure('survived', fast, seed)).toBe(0);
      expect(measure('arrival', { ...fast, activation: 'centred-sigmoid' }, seed)).toBeLessThan(30);
    }
  });

  it('names the step of a divergence and a rate that would have held', () => {
    const { last, diverged } = run(zigzag, { learningRate: 12 }, { seed: 1 });
    expect(diverged?.message).toContain(`step ${diverged?.step}`);
    expect(diverged?.undo).toEqual({ learningRate: 1 });
    expect(last.distance).toBeGreaterThan(2000);
  });

  it('softens with the batch', () => {
    expect(median('sharedSigns', { batch: 32 })).toBeLessThan(0.3);
  });
});
