import { describe, expect, it } from 'vitest';
import { run } from '../run';
import experiment from './experiment';

const frame = (given: Parameters<typeof run<typeof experiment.params, null, object>>[1] = {}) => run(experiment, given).last;

describe('edge-coverage', () => {
  it('uses a corner once, an edge k times and an inner pixel k² times', () => {
    const { used } = frame();
    expect([used[0], used[4], used[4 * 8 + 4]]).toEqual([1, 3, 9]);
  });

  it('never centres the border ring without padding, and every pixel once with p = (k − 1) / 2', () => {
    expect(frame().centred!.filter((n) => n === 0)).toHaveLength(28);
    expect(frame({ padding: 1 }).centred!.every((n) => n === 1)).toBe(true);
  });

  it('leaves the last row and column out when a stride of two steps over them', () => {
    expect(frame({ stride: 2 }).used[63]).toBe(0);
  });

  it('knows that an even kernel has no centre, and says when the window fits nowhere', () => {
    expect(frame({ kernel: 2 }).centred).toBeNull();
    expect(frame({ size: 3, kernel: 7 }).fault).toContain('fits nowhere');
  });
});
