import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import explorer from './experiment';
import type { FunctionId } from './functions';
import { crowdShare, flatZones } from './zones';

type Given = Omit<NonNullable<Parameters<typeof run<typeof explorer.params, unknown, object>>[1]>, 'functions'>;
const measure = (name: string, id: FunctionId, given: Given = {}): number => {
  const params = { functions: [id], ...given };
  return explorer.measures[name]!.of(run(explorer, params).frames, completeParams(explorer, params));
};

describe('activation-explorer', () => {
  it('finds the slopes of closed form', () => {
    expect(measure('steepest', 'sigmoid')).toBe(0.25);
    expect(measure('slope', 'sigmoid', { x: 4 })).toBeCloseTo(0.017662706213291107, 15); // σ(4)(1 − σ(4))
    expect(measure('slope', 'tanh', { x: 2 })).toBeCloseTo(0.07065082485316447, 15); // 1 − tanh²(2)
    expect(measure('slope', 'relu', { x: 0 })).toBe(0); // the convention at the corner
    expect(measure('slope', 'leaky-relu', { x: -3, slope: 0.2 })).toBe(0.2);
  });

  it('finds that GELU is not monotone: lowest -0.170, slopes from -0.129 to 1.129', () => {
    // Hendrycks and Gimpel 2016: x Φ(x); extrema of the slope at x = ∓√2
    expect(measure('lowest', 'gelu')).toBeCloseTo(-0.16997, 4);
    expect(measure('lowestSlope', 'gelu')).toBeCloseTo(-0.1289, 3);
    expect(measure('steepest', 'gelu')).toBeCloseTo(1.1289, 3);
  });

  it('finds the minimum of SiLU at about -0.278', () => {
    // "approximately −0.28 for z ≈ −1.28", Elfwing et al. 2018
    expect(measure('lowest', 'silu')).toBeCloseTo(-0.2785, 3);
  });

  it('counts the saturated share of a Gaussian crowd', () => {
    // tanh′ < 0.05 where |z| > artanh √0.95 = 2.178; P(|N(0, 25)| > 2.178) = 0.663
    expect(measure('saturatedShare', 'tanh', { spread: 5 })).toBeCloseTo(0.663, 3);
    expect(measure('saturatedShare', 'relu')).toBeCloseTo(0.5, 6);
  });

  it('cuts zones at the threshold and lets the outer ones go on', () => {
    expect(flatZones([0, 1, 2, 3], [0.375, 0.125, 0.125, 0.375], 0.25)).toEqual([[0.5, 2.5]]);
    expect(crowdShare([[-8, 0]], 1, 8)).toBe(0.5);
  });

  it('gives no number when no function is chosen', () => {
    expect(explorer.measures.slope!.of(run(explorer, { functions: [] }).frames, completeParams(explorer))).toBeNaN();
  });
});
