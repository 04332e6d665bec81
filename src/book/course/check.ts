/** @file What no schema can see: whether the lessons, widgets, parameters and texts that a course names exist. Pure. */
import { messageOf } from '../../base/errors';
import { toCamel } from '../../base/names';
import { suggestion } from '../../base/suggest';
import { legalParams } from '../prose/measure/measure';
import type { Widget } from '../../widgets/define';
import type { Course, CourseItem, CourseQuestion, Dates, Task, WidgetRule } from './course';
import { conditionOf } from './goal';
import { FRAME_NAMES, type Shelf } from './shelf';

export interface CourseCheck {
  path: readonly (string | number)[];
  sentence: string;
}

type Path = CourseCheck['path'];

const fault = (path: Path, sentence: string): CourseCheck => ({ path, sentence });

/** A fault when a name is given and not known. */
function unknown(path: Path, name: string | undefined, known: readonly string[], what: string): CourseCheck[] {
  if (name === undefined || known.includes(name)) return [];
  return [fault(path, `"${name}" is no ${what}: ${suggestion(name, known)}`)];
}

/** Each name of a list at most once. */
function repeated(names: readonly (string | undefined)[], path: (index: number) => Path, what: string): CourseCheck[] {
  return names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index ? [fault(path(index), `The ${what} "${name}" is there twice.`)] : [],
  );
}

const datesCheck = (path: Path, { release, due }: Dates): CourseCheck[] =>
  release !== undefined && due !== undefined && due < release
    ? [fault([...path, 'due'], `It is due on ${due}, before its release on ${release}.`)]
    : [];

function questionCheck(path: Path, { kind, options }: CourseQuestion): CourseCheck[] {
  const right = options.filter(({ correct }) => correct).length;
  if (kind === 'order') return [];
  if (kind === 'several' && right === 0) return [fault(path, 'No option is right: mark some with "correct: true".')];
  if (kind !== 'several' && right !== 1) return [fault(path, `Mark exactly one option with "correct: true", not ${right}.`)];
  return options.flatMap((option, index) => {
    const at = [...path, 'options', index];
    if (option.correct && kind === 'number' && option.value === undefined)
      return [fault(at, 'The right number is missing: add "value", and "within" for how near counts.')];
    if (option.correct || option.misconception !== undefined) return [];
    return [fault(at, 'A wrong option says which misconception it reveals: add "misconception".')];
  });
}

function itemCheck(path: Path, item: CourseItem, shelf: Shelf): CourseCheck[] {
  const { lesson, own, note, questions } = item;
  const one = (lesson === undefined) !== (own === undefined);
  return [
    ...(one ? [] : [fault(path, 'Each entry names either a "lesson" of the book or an "own" text.')]),
    ...unknown([...path, 'lesson'], lesson, shelf.lessons, 'lesson'),
    ...unknown([...path, 'own'], own, shelf.texts, 'text'),
    ...unknown([...path, 'note'], note, shelf.texts, 'text'),
    ...(own !== undefined && shelf.lessons.includes(own)
      ? [fault([...path, 'own'], `"${own}" is a lesson of the book: give your text another name.`)]
      : []),
    ...(own === undefined || note === undefined
      ? []
      : [fault([...path, 'note'], 'A note stands at the head of a lesson of the book: write it into your own text instead.')]),
    ...datesCheck(path, item),
    ...repeated(
      questions.map(({ id }) => id),
      (index) => [...path, 'questions', index, 'id'],
      'question',
    ),
    ...questions.flatMap((question, index) => questionCheck([...path, 'questions', index], question)),
  ];
}

/** The state that a rule or a task starts from must exist. */
function startCheck(path: Path, widget: Widget, { example, params }: Pick<WidgetRule, 'example' | 'params'>): CourseCheck[] {
  const faults = unknown([...path, 'example'], example, Object.keys(widget.examples), `example of "${widget.id}"`);
  for (const [name, value] of Object.entries(params)) {
    try {
      legalParams(widget.experiment, { [name]: value });
    } catch (thrown) {
      faults.push(fault([...path, 'params', name], messageOf(thrown)));
    }
  }
  return faults;
}

function ruleCheck(path: Path, rule: WidgetRule, widget: Widget): CourseCheck[] {
  const names = [...widget.controls, ...FRAME_NAMES];
  const listed = (key: 'hide' | 'lock'): CourseCheck[] =>
    rule[key].flatMap((name, index) => unknown([...path, key, index], toCamel(name), names, `control of "${widget.id}"`));
  return [...startCheck(path, widget, rule), ...listed('hide'), ...listed('lock')];
}

function goalCheck(path: Path, { goal }: Task, widget: Widget): CourseCheck[] {
  const measures = Object.keys(widget.experiment.measures);
  const faults = unknown([...path, 'goal', 'measure'], goal.measure, measures, `measure of "${widget.experiment.id}"`);
  try {
    conditionOf(goal);
  } catch (thrown) {
    faults.push(fault([...path, 'goal'], `A goal has one bound: ${messageOf(thrown)}.`));
  }
  return faults;
}

function taskCheck(path: Path, task: Task, lessons: readonly string[], shelf: Shelf): CourseCheck[] {
  const faults = [
    ...datesCheck(path, task),
    ...unknown([...path, 'lesson'], task.lesson, lessons, 'lesson'),
    ...unknown([...path, 'widget'], task.widget, shelf.widgets, 'widget'),
  ];
  if (!shelf.widgets.includes(task.widget)) return faults;
  const widget = shelf.widget(task.widget);
  const names = Object.keys(widget.experiment.params);
  const fixed = task.fixed.flatMap((name, index) =>
    unknown([...path, 'fixed', index], toCamel(name), names, `parameter of "${task.widget}"`),
  );
  return [...faults, ...startCheck(path, widget, task), ...fixed, ...goalCheck(path, task, widget)];
}

/** Every fault of a course that fits the schema; empty when it may be built. */
export function checkCourse(course: Course, shelf: Shelf): CourseCheck[] {
  const { lessons, widgets, tasks } = course;
  const own = lessons.flatMap((item) => item.own ?? []);
  return [
    ...lessons.flatMap((item, index) => itemCheck(['lessons', index], item, shelf)),
    ...repeated(
      lessons.map(({ lesson, own }) => lesson ?? own),
      (index) => ['lessons', index],
      'entry',
    ),
    ...Object.entries(widgets).flatMap(([id, rule]) => [
      ...unknown(['widgets', id], id, shelf.widgets, 'widget'),
      ...(shelf.widgets.includes(id) ? ruleCheck(['widgets', id], rule, shelf.widget(id)) : []),
    ]),
    ...repeated(
      tasks.map(({ id }) => id),
      (index) => ['tasks', index, 'id'],
      'task',
    ),
    ...tasks.flatMap((task, index) => taskCheck(['tasks', index], task, [...shelf.lessons, ...own], shelf)),
  ];
}
