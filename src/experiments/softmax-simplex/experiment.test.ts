import { describe, expect, it } from 'vitest';
import { run } from '../run';
import softmaxSimplex from './experiment';

type Given = NonNullable<Parameters<typeof run<typeof softmaxSimplex.params, unknown, object>>[1]>;
const frame = (given: Given) => run(softmaxSimplex, given).last;

describe('softmax-simplex', () => {
  it('is the plain softmax at temperature 1', () => {
    // e^3, e^1, e^0.2 over their sum, by hand: 20.0855, 2.7183, 1.2214 over 24.0252
    expect(Array.from(frame({}).probs, (p) => Number(p.toFixed(4)))).toEqual([0.836, 0.1131, 0.0508]);
  });

  it('runs from a corner to near the centre', () => {
    const { path, temperatures } = frame({});
    expect(temperatures[0]).toBeCloseTo(0.05, 6);
    expect(temperatures.at(-1)).toBeCloseTo(20, 4);
    expect(path[0]).toBeCloseTo(1, 6);
    for (const p of path.slice(-3)) expect(Math.abs(p - 1 / 3)).toBeLessThan(0.04);
  });

  it('stays in the centre when all scores are equal, whatever the temperature', () => {
    for (const p of frame({ scores: [4, 4, 4] }).path) expect(p).toBeCloseTo(1 / 3, 6);
  });

  it('rests half-way between two corners when two scores share the lead and it is cold', () => {
    expect(Array.from(frame({ scores: [2, 2, 0], temperature: 0.05 }).probs)).toEqual([0.5, 0.5, expect.closeTo(0, 6)]);
  });
});
