/** @file The tasks of the review: names exist, fresh numbers give a question that can be answered, and none is solved before it begins. */
import { describe, expect, it } from 'vitest';
import { sliderPlaces, fromSlider, type Param } from '../../src/base/params';
import { cards } from '../../src/book/lessons/registry.server';
import { askText, isSolved, poseTask, type Task } from '../../src/book/lessons/task';
import { measureNamed, measureOnce } from '../../src/book/prose/measure/measure';
import { widgetById, widgets } from '../../src/book/registry.server';
import type { Widget } from '../../src/widgets/define';

/** Drawings a task is tried with. */
const SEEDS = [1, 2];
/** Places of the slider that are tried in search of a solution. */
const PLACES = 160;

const tasks = [...cards].flatMap(([lesson, list]) =>
  list.flatMap(({ id, front, task }) => (task ? [{ name: `${lesson}/${id}`, front, task }] : [])),
);

const measured = (widget: Widget, task: Task, params: object, seed: number): number =>
  measureOnce(widget.experiment, { experiment: widget.experiment.id, measure: task.measure, params: { ...params } }, seed);

/** Values of a parameter all along its slider. */
function along(spec: Param): number[] {
  if (spec.kind !== 'real' && spec.kind !== 'integer') return [];
  const last = sliderPlaces(spec);
  return Array.from({ length: PLACES + 1 }, (_, i) => fromSlider(spec, Math.round((i / PLACES) * last)));
}

describe.each(tasks)('the task $name', ({ front, task }) => {
  it('names a widget, a measure and parameters that there are', () => {
    expect(widgets.map(({ widget }) => widget.id)).toContain(task.widget);
    const { experiment, controls } = widgetById(task.widget);
    expect(() => measureNamed(experiment, task.measure)).not.toThrow();
    const asked = [...front.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(task.draw).sort(), 'everything drawn is told to the reader').toEqual(asked.sort());
    if (task.set) expect(controls).toContain(task.set);
  });

  it.each(SEEDS)('drawing %i can be answered, and is not answered yet', (seed) => {
    const widget = widgetById(task.widget);
    const { params: specs } = widget.experiment;
    const posed = poseTask(task, specs, seed);
    expect(askText(front, specs, posed.params)).not.toMatch(/[{}]|NaN/);
    const real = measured(widget, task, posed.params, posed.seed);
    expect(Number.isFinite(real)).toBe(true);
    if (!task.set) return expect(isSolved(task, real, real)).toBe(true);
    expect(isSolved(task, real, null), 'the start must not be a solution').toBe(false);
    const reached = along(specs[task.set]!).some((value) =>
      isSolved(task, measured(widget, task, { ...posed.params, [task.set!]: value }, posed.seed), null),
    );
    return expect(reached, 'some place of the slider must solve it').toBe(true);
  });
});
