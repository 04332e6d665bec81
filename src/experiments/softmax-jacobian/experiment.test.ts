import { describe, expect, it } from 'vitest';
import { run } from '../run';
import softmaxJacobian from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof softmaxJacobian.params, unknown, object>>[1]>;
const frame = (given: Given) => run(softmaxJacobian, given).last;
const measure = (name: string, given: Given): number => softmaxJacobian.measures[name]!.of([frame(given)], {} as never);

describe('softmax-jacobian', () => {
  it('is S_i (δ_ij − S_j) and symmetric', () => {
    expect(measure('fromFormula', {})).toBeLessThan(1e-15);
    const { slopes } = frame({});
    expect(slopes[1]).toBeCloseTo(slopes[3]!, 15);
  });

  it('is steepest, 1/4, where two classes share all the probability', () => {
    expect(measure('steepest', { scores: [10, 10, -10] })).toBeCloseTo(0.25, 6);
    expect(measure('steepest', { scores: [10, -10, -10] })).toBeLessThan(1e-8);
  });

  it('forecasts a small push well and a large one badly', () => {
    const miss = (push: number): number => {
      const { pushed, forecast, raised } = frame({ push });
      return Math.abs(pushed[raised]! - forecast[raised]!);
    };
    expect(miss(0.1)).toBeLessThan(1e-3);
    expect(miss(3)).toBeGreaterThan(0.05);
  });

  it('takes the last score for a letter beyond it', () => {
    expect(frame({ raised: 'f' }).raised).toBe(2);
  });
});
