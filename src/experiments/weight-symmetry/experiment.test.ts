import { describe, expect, it } from 'vitest';
import { run } from '../run';
import symmetry from './experiment';

describe('weight-symmetry', () => {
  it('keeps equal units equal to the last bit, in training as at the start', () => {
    for (const activation of ['tanh', 'relu'] as const) {
      for (const { distinct } of run(symmetry, { activation }).frames) expect(distinct).toBe(1);
    }
  });

  it('cannot learn xor with one feature, and can from random weights', () => {
    expect(run(symmetry, {}).last.loss).toBeGreaterThan(0.4);
    expect(run(symmetry, { start: 'random' }).last.accuracy).toBeGreaterThan(0.95);
  });

  it('breaks the tie of equal hidden units by random output weights', () => {
    const { frames, last } = run(symmetry, { start: 'equal-hidden' });
    expect(frames[0]!.distinct).toBe(1);
    expect(frames[1]!.distinct).toBe(8);
    expect(last.accuracy).toBeGreaterThan(0.8);
  });

  it('moves nothing but the bias of the output when everything is zero', () => {
    const { frames, last } = run(symmetry, { value: 0, activation: 'relu' });
    expect([...last.weights].every((value) => value === 0)).toBe(true);
    expect(last.loss).toBeCloseTo(Math.LN2, 3);
    expect(frames).toHaveLength(401);
  });
});
