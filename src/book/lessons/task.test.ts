/** @file Tasks: what is drawn, what is told, and what counts as solved. That each task of the book can be solved is a law. */
import { describe, expect, it } from 'vitest';
import { choice, integer, numbers, real } from '../../base/params';
import { askText, isSolved, poseTask, readTask, type Task } from './task';

const specs = {
  width: integer({ label: 'Width', min: 1, max: 100, default: 10 }),
  rate: real({ label: 'Rate', min: 0, max: 1, step: 0.01, default: 0.5, unit: 'ms' }),
  kind: choice({ label: 'Kind', options: ['a', 'b'], default: 'a' }),
  scores: numbers({ label: 'Scores', minLength: 2, maxLength: 4, min: -5, max: 5, default: [1, 2] }),
};
const task: Task = {
  widget: 'toy',
  measure: 'm',
  within: 0.1,
  draw: { width: [5, 8], rate: [0.2, 0.4], kind: ['b'], scores: [-1, 1] },
};

describe('a task', () => {
  it('draws the same for the same seed, within what it may draw', () => {
    expect(poseTask(task, specs, 3)).toEqual(poseTask(task, specs, 3));
    const widths = new Set<number>();
    for (let seed = 0; seed < 60; seed += 1) {
      const { params } = poseTask(task, specs, seed);
      widths.add(params.width);
      expect(params.rate >= 0.2 && params.rate <= 0.4).toBe(true);
      expect(params.scores.every((score) => Math.abs(score) <= 1)).toBe(true);
      expect(params.kind).toBe('b');
    }
    expect([...widths].sort()).toEqual([5, 6, 7, 8]);
  });

  it('tells what was drawn', () => {
    const { params } = poseTask({ ...task, params: { rate: 0.25 }, draw: {} }, specs, 1);
    expect(askText('At {rate}, width {width}, {other}?', specs, params)).toBe('At 0.25 ms, width 10, {other}?');
  });

  it('is solved by a number within its share, or by a measure between its bounds', () => {
    expect([isSolved(task, 10, 10.9), isSolved(task, 10, 11.2), isSolved(task, 10, null)]).toEqual([true, false, false]);
    const setting: Task = { widget: 'toy', measure: 'm', draw: {}, set: 'rate', between: [1, 2] };
    expect([isSolved(setting, 1.5, null), isSolved(setting, 2.5, null), isSolved(setting, NaN, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [7, 'record'],
    [{ widget: 'w', measure: 'm', draw: {} }, 'within'],
    [{ widget: 'w', measure: 'm', draw: {}, within: 0.1, set: 'x', between: [0, 1] }, 'within'],
    [{ widget: 'w', measure: 'm', draw: { a: [2, 1] }, within: 0.1 }, 'draw'],
    [{ widget: 'w', measure: 'm', draw: {}, set: 'x' }, 'between'],
    [{ widget: 'w', measure: 'm', draw: {}, within: 0.1, hint: 'x' }, 'hint'],
  ])('%j is refused with the mend', (value, word) => {
    expect(() => readTask(value, 'cards.yaml, card 1')).toThrow(word);
  });
});
