import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import saturation from './experiment';

describe('sigmoid-saturation', () => {
  // the same setting in PyTorch, 20 seeds: 0.487 to 0.513 at the start, lowest 0.149 to 0.158, first layer moves by under 0.0085
  const { frames } = run(saturation, {}, { seed: 1 });
  const of = (name: string): number => saturation.measures[name]!.of(frames, completeParams(saturation));

  it('starts with the top layer near 0.5', () => {
    expect(of('topAtStart')).toBeGreaterThan(0.47);
    expect(of('topAtStart')).toBeLessThan(0.53);
  });

  it('pushes the top layer towards 0 and leaves the first layer alone', () => {
    expect(of('topLowest')).toBeLessThan(0.2);
    expect(of('bottomShift')).toBeLessThan(0.02);
  });

  it('learns nothing meanwhile: the loss stays at ln 10', () => {
    expect(of('loss')).toBeCloseTo(2.3026, 1);
  });
});
