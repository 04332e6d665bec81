/** @file Grades one answer: the rules of its task first, then the run again, then the goal. Pure. */
import { messageOf } from '../../base/errors';
import { toCamel } from '../../base/names';
import { sameValue, type Specs, type Values } from '../../base/params';
import { suggestion } from '../../base/suggest';
import { legalParams } from '../prose/measure/measure';
import { numberText } from '../prose/shared/numbers';
import type { Experiment } from '../../experiments/define';
import { stepsOf } from '../../experiments/define';
import type { Widget } from '../../widgets/define';
import type { Answer } from './answer';
import type { Course, Task } from './course';
import { conditionOf, goalText, reaches } from './goal';
import { replay } from './replay';
import type { Shelf } from './shelf';
import { seedFor } from './student';
import { startOf } from './start';

/** `passed` and `missed`: the run is as the file says, and reaches the goal or not. `refused`: it is not, or breaks a rule. */
export type Verdict = 'passed' | 'missed' | 'refused';

export interface Grade {
  verdict: Verdict;
  points: number;
  /** Whole points of the task; 0 where there is no such task. */
  of: number;
  /** One sentence. */
  reason: string;
  /** What the replay measured, null where there was none. */
  value: number | null;
}

const LONGEST_REASON = 300;

/** A rule that the file breaks, as a sentence. */
class Refusal extends Error {}

/** The parameters that the student was free to change. */
export function freeNames(task: Task, widget: Widget): string[] {
  const fixed = task.fixed.map(toCamel);
  return widget.controls.filter((name) => !fixed.includes(name));
}

function legal(experiment: Experiment, params: Readonly<Record<string, unknown>>): Values<Specs> {
  try {
    return legalParams(experiment, params);
  } catch (thrown) {
    throw new Refusal(`The settings in the file are not possible: ${messageOf(thrown)}`);
  }
}

/** All settings but the free ones stay as the task gives them; what only changes the drawing does not count. */
function keepsFixed(task: Task, widget: Widget, params: Values<Specs>): void {
  const free = freeNames(task, widget);
  const start = startOf(task, widget).params;
  for (const [name, spec] of Object.entries(widget.experiment.params)) {
    if (free.includes(name) || spec.effect === 'view' || sameValue(spec, params[name]!, start[name]!)) continue;
    throw new Refusal(`${spec.label} is fixed by the task at ${show(start[name])}; the run has ${show(params[name])}.`);
  }
}

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';

/** Only what acts on a run under way may change in its course. */
function keepsRules(task: Task, widget: Widget, { run }: Pick<Answer, 'run'>): void {
  const { experiment } = widget;
  let params = legal(experiment, run.params);
  keepsFixed(task, widget, params);
  const length = stepsOf(experiment, params);
  if (run.steps > length) throw new Refusal(`The run has ${run.steps} steps; with these settings it ends after ${length}.`);
  for (const { step, params: patch } of run.changes) {
    for (const [name, spec] of Object.entries(experiment.params))
      if (Object.hasOwn(patch, name) && spec.effect === 'restart')
        throw new Refusal(`${spec.label} was changed after step ${step}, which the page does not allow in a run under way.`);
    params = legal(experiment, { ...params, ...patch });
    keepsFixed(task, widget, params);
  }
}

/** The rule that a run breaks, as a sentence; null when it keeps them all. What the replay alone can show is not looked at. */
export function brokenRule(task: Task, widget: Widget, answer: Pick<Answer, 'run'>): string | null {
  try {
    keepsRules(task, widget, answer);
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.message;
    throw thrown;
  }
}

const sameNumber = (claimed: number | string, value: number): boolean =>
  typeof claimed === 'number' ? claimed === value : claimed === String(value);

/** A number that a table can hold in a sentence. */
const said = (value: number | string): string =>
  typeof value === 'number' && Number.isFinite(value) ? numberText(value, 6) : String(value);

function judge(answer: Answer, task: Task, widget: Widget): Grade {
  const { experiment } = widget;
  const { run, result } = answer;
  keepsRules(task, widget, answer);
  const { value, digest, steps } = replay(experiment, task.goal.measure, run);
  const { label } = experiment.measures[task.goal.measure]!;
  const of = task.points;
  const refused = (reason: string): Grade => ({ verdict: 'refused', points: 0, of, reason, value });
  if (result.measure !== task.goal.measure)
    return refused(`The file measures "${result.measure.slice(0, 40)}", the task asks for "${task.goal.measure}".`);
  if (steps !== run.steps) return refused(`The file claims ${run.steps} steps, but the run ends after ${steps}.`);
  if (!sameNumber(result.value, value))
    return refused(`The file claims ${said(result.value)} for the ${label}, but the replay gives ${said(value)}.`);
  if (result.digest !== digest) return refused('The number agrees with the replay, but the run behind it does not.');
  const passed = reaches(task.goal, value);
  const reason = passed
    ? `The ${label} is ${said(value)}, as asked: ${conditionOf(task.goal).words}.`
    : `The ${label} is ${said(value)}; the task asks for ${goalText(task.goal, 'a value')}.`;
  return { verdict: passed ? 'passed' : 'missed', points: passed ? of : 0, of, reason, value };
}

/** The sentence for a file that belongs to another course or to no task, or null. */
export function strange({ course: named, task }: Answer, course: Course): string | null {
  if (named !== course.id) return `The file belongs to the course "${named}", not to "${course.id}".`;
  const ids = course.tasks.map(({ id }) => id);
  return ids.includes(task) ? null : `The course has no task "${task}": ${suggestion(task, ids)}`;
}

/** Grades an answer that belongs to this course, see {@link strange}. Never throws for what a student did. */
export function gradeAnswer(answer: Answer, course: Course, shelf: Pick<Shelf, 'widget'>): Grade {
  const task = course.tasks.find(({ id }) => id === answer.task)!;
  const refuse = (reason: string): Grade => {
    const short = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)} …` : reason;
    return { verdict: 'refused', points: 0, of: task.points, reason: short, value: null };
  };
  const seed = seedFor(course, task, answer.student);
  if (answer.run.seed !== seed)
    return refuse(`The run has seed ${answer.run.seed}; the seed of this task for "${answer.student}" is ${seed}.`);
  try {
    return judge(answer, task, shelf.widget(task.widget));
  } catch (thrown) {
    return refuse(thrown instanceof Refusal ? thrown.message : `The run cannot be made again: ${messageOf(thrown)}`);
  }
}
