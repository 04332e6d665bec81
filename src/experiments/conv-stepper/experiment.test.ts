import { describe, expect, it } from 'vitest';
import { completeParams, run } from '../run';
import experiment from './experiment';
import { DOT, HOOK, type Settings } from './params';

const frame = (given: Partial<Settings>, steps = 0) => run(experiment, given, { steps }).last;
const measure = (name: keyof typeof experiment.measures, given: Partial<Settings>): number =>
  experiment.measures[name]!.of([frame(given)], completeParams(experiment, given));
const corner = [
  [1, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

describe('conv-stepper', () => {
  it('has the sizes of the formula ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1', () => {
    expect(measure('columns', {})).toBe(6);
    expect(measure('columns', { padding: 1 })).toBe(8);
    expect(measure('columns', { stride: 2 })).toBe(3);
    expect(measure('droppedColumns', { stride: 2 })).toBe(1);
    expect(measure('columns', { dilation: 3 })).toBe(2);
  });

  it('moves a bright pixel down and right with a one in the corner, and the other way when flipped', () => {
    const given = { image: DOT, kernel: corner, padding: 1 };
    expect([measure('brightRow', given), measure('brightColumn', given)]).toEqual([5, 5]);
    const flipped = { ...given, flip: true };
    expect([measure('brightRow', flipped), measure('brightColumn', flipped)]).toEqual([3, 3]);
  });

  it('sends the gradient of one output to the kernel laid on its window', () => {
    const { output } = frame({ row: 2, column: 3 });
    const found = Array.from(output!.gradient);
    expect(found.slice(10, 13)).toEqual([-1, 0, 1]);
    expect(found.filter((g) => g !== 0)).toHaveLength(6);
  });

  it('takes circular borders from the far side and mirrors others without the edge', () => {
    const image = [[1, 2, 3, 4]];
    const wide = (border: Settings['border']): number[] => Array.from(frame({ image, kernel: [[1]], padding: 2, border }).pixels);
    expect(wide('circular').slice(0, 8)).toEqual([3, 4, 1, 2, 3, 4, 1, 2]);
    expect(wide('reflect').slice(16, 24)).toEqual([3, 2, 1, 2, 3, 4, 3, 2]);
    expect(wide('zero').slice(16, 24)).toEqual([0, 0, 1, 2, 3, 4, 0, 0]);
  });

  it('moves row by row from the place that the reader chose', () => {
    const { output } = frame({ row: 1, column: 6 }, 1);
    expect([output!.row, output!.column, output!.playing]).toEqual([1, 0, true]);
  });

  it('says in a sentence that a window larger than the image has no place', () => {
    const { output, fault } = frame({ image: [[1]] });
    expect(output).toBeNull();
    expect(fault).toContain('fits nowhere');
    expect(run(experiment, { image: [[1]] }).frames).toHaveLength(2);
  });

  it('changes nothing by a flip of a kernel that a half-turn leaves alone', () => {
    const blur = corner.map((line) => line.map(() => 1));
    expect(measure('flipChanges', { image: HOOK, kernel: blur })).toBe(0);
    expect(measure('flipChanges', {})).toBeGreaterThan(0);
  });
});
