import { describe, expect, it } from 'vitest';
import { softmax, tensor } from '../../tensor';
import { run } from '../run';
import softmaxBars from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof softmaxBars.params, unknown, object>>[1]>;
const frame = (given: Given) => run(softmaxBars, given).last;
const measure = (name: string, given: Given): number => softmaxBars.measures[name]!.of([frame(given)], {} as never);

describe('softmax-bars', () => {
  it('agrees with the softmax op of the core, in both forms', () => {
    for (const form of ['stable', 'naive'] as const) {
      const expected = softmax(tensor([3, 1, 0.2])).toArray();
      frame({ form }).probs.forEach((p, i) => expect(p).toBeCloseTo(expected[i]!, 6));
    }
  });

  it('has the entropies of teaching note 2: 1.37 bits as given, 1.99 divided by ten, 0.001 times ten', () => {
    const scores = [2, 1, 0, -1]; // NumPy
    expect(measure('entropyBits', { scores })).toBeCloseTo(1.37, 2);
    expect(measure('entropyBits', { scores, scale: 0.1 })).toBeCloseTo(1.99, 2);
    expect(measure('entropyBits', { scores, scale: 10 })).toBeCloseTo(0.001, 3);
  });

  it('gives NaN in the naive form when one score passes ln of the largest float32, 88.7228', () => {
    expect(frame({ scores: [8.8, 1, 0.2], scale: 10, form: 'naive' }).fault).toBeNull();
    const broken = frame({ scores: [8.88, 1, 0.2], scale: 10, form: 'naive' });
    expect(broken.fault).toBe('exp');
    expect(Array.from(broken.probs)).toEqual([NaN, 0, 0]); // Inf ÷ Inf, and two finite numbers ÷ Inf
  });

  it('gives zeros in the naive form when ten scores of 88 overflow the sum only', () => {
    const scores = Array.from({ length: 10 }, () => 8.8);
    const broken = frame({ scores, scale: 10, form: 'naive' });
    expect([broken.fault, broken.sum]).toEqual(['sum', 0]);
    expect(measure('zeros', { scores, scale: 10, form: 'stable' })).toBe(0);
  });

  it('fails at the other end too: with all powers 0, naive is 0 ÷ 0', () => {
    const broken = frame({ shift: -200, form: 'naive' });
    expect(broken.fault).toBe('div');
    expect(broken.probs.every(Number.isNaN)).toBe(true);
  });

  it('does not feel a constant added to every score', () => {
    const [plain, moved] = [frame({}), frame({ shift: 100, form: 'stable' })];
    plain.probs.forEach((p, i) => expect(moved.probs[i]).toBeCloseTo(p, 5));
  });
});
