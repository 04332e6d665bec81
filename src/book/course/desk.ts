/** @file What the page of a task gives to its script, and what it says of a run. Pure. */
import type { RunState } from '../frame/run-store';
import { numberText } from '../prose/shared/numbers';
import type { Widget } from '../../widgets/define';
import { answerOf, type Answer, type AnswerHead } from './answer';
import type { Course, Task } from './course';
import { conditionOf, reaches } from './goal';
import { brokenRule } from './grade';
import { replaying, type Recorded } from './replay';

/** In the page as `data-task`. */
export interface Desk {
  course: Pick<Course, 'id'>;
  book: string;
  task: Task;
}

/** The run that the student looks at, up to the frame under the cursor; null while it is made anew. */
export function recordedOf({ begun, changes, seed, steps, cursor, stale }: RunState): Recorded | null {
  const last = steps[cursor];
  if (stale || last === undefined) return null;
  const before = changes.filter(({ step }) => step < last).map(({ step, patch }) => ({ step, params: patch }));
  return { seed, params: begun, changes: before, steps: last };
}

export interface Standing {
  /** `Step 57 of 100: loss after the run 0.431; the goal is below 0.2.` */
  words: string;
  reached: boolean;
}

/** Where the run stands. */
export function standingOf({ frames, steps, cursor, total, shown }: RunState, { goal }: Task, widget: Widget): Standing {
  const measure = widget.experiment.measures[goal.measure]!;
  const value = measure.of(frames.slice(0, cursor + 1), shown);
  const at = total > 0 ? `Step ${steps[cursor] ?? 0} of ${total}: ` : '';
  const said = Number.isFinite(value) ? numberText(value) : 'no number';
  const words = `${at}${measure.label} ${said}; the goal is ${conditionOf(goal).words}.`;
  return { words: words[0]!.toUpperCase() + words.slice(1), reached: reaches(goal, value) };
}

export interface Made {
  answer: Answer;
  reached: boolean;
  /** A rule that the run breaks, or null. */
  broken: string | null;
}

/** Makes the answer by replaying the run, in slices between which `rest` lets the page breathe. */
export async function makeAnswer(
  desk: Desk,
  widget: Widget,
  student: string,
  run: Recorded,
  rest: () => Promise<void>,
): Promise<Made> {
  const { task, course, book } = desk;
  const head: AnswerHead = { book, course: course.id, task: task.id, student };
  const steps = replaying(widget.experiment, task.goal.measure, run);
  for (;;) {
    const next = steps.next();
    if (next.done) {
      const answer = answerOf(head, run, task.goal.measure, next.value);
      return { answer, reached: reaches(task.goal, next.value.value), broken: brokenRule(task, widget, answer) };
    }
    await rest();
  }
}
