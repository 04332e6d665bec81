/** @file A task to hand in: what is asked, the figure it is done with, and a file as the answer. */
import { toCamel } from '../../base/names';
import { format } from '../../base/params';
import type { Task } from '../../book/course/course';
import type { Desk } from '../../book/course/desk';
import { goalText } from '../../book/course/goal';
import { startOf } from '../../book/course/start';
import { WidgetIsland } from '../../book/frame/widget-island.server';
import { widgetById } from '../../book/registry.server';
import { book } from '../content/book';
import { course, taskPath } from '../content/course.server';
import { stopOf, titleHalves } from '../content/lessons';
import { definePage, type PageContext } from '../page';
import { CourseDates } from '../parts/course-dates';
import { Own } from '../parts/own-text';

const tasks = course?.tasks ?? [];

function taskAt(path: string): Task {
  const found = tasks.find((task) => taskPath(task) === path);
  if (!found) throw new Error(`The course has no task with the path "${path}".`);
  return found;
}

/** What stays as it is: "Depth 30, Activation sigmoid". */
function fixedText(task: Task): string {
  const widget = widgetById(task.widget);
  const { params } = startOf(task, widget);
  return task.fixed
    .map(toCamel)
    .map((name) => `${widget.experiment.params[name]!.label} ${format(widget.experiment.params[name]!, params[name]!)}`)
    .join(', ');
}

function Facts({ task }: { task: Task }) {
  const { goal, points, fixed, release, due } = task;
  const label = widgetById(task.widget).experiment.measures[goal.measure]!.label;
  return (
    <dl className="facts task-facts" data-island="dates" data-release={release} data-due={due}>
      <div>
        <dt>Goal</dt>
        <dd>{goalText(goal, label)}</dd>
      </div>
      {fixed.length > 0 && (
        <div>
          <dt>Fixed</dt>
          <dd>{fixedText(task)}</dd>
        </div>
      )}
      <div>
        <dt>Points</dt>
        <dd>{points}</dd>
      </div>
      {(release ?? due) !== undefined && (
        <div>
          <dt>Dates</dt>
          <dd>
            <CourseDates release={release} due={due} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The name, which decides the seed. The script opens the button once the figure lives. */
function NameForm() {
  return (
    <form className="task-name needs-script" data-part="form">
      <label htmlFor="student">Your name, as your course knows it</label>
      <input id="student" data-part="name" type="text" autoComplete="name" maxLength={80} spellCheck={false} required />
      <button type="submit" className="btn main" data-part="begin" disabled>
        Begin
      </button>
      <p data-part="hint" role="status" />
    </form>
  );
}

function Hand() {
  return (
    <div className="task-hand needs-script">
      <p data-part="now" />
      <button type="button" className="btn line" data-part="save" disabled>
        Save the answer file
      </button>
      <p data-part="said" role="status" />
    </div>
  );
}

function Body({ task, context: { url, site } }: { task: Task; context: PageContext }) {
  const desk: Desk = { course: { id: course?.id ?? '' }, book: book.version, task };
  const lesson = task.lesson === undefined ? undefined : stopOf(task.lesson);
  return (
    <main className="contents">
      <header className="opening" id="content">
        <p className="eyebrow">
          <a href={url('')}>
            <Own>{course?.title}</Own>
          </a>{' '}
          · Task
        </p>
        <h1>
          <Own>{task.title}</Own>
        </h1>
        {task.text.map((paragraph) => (
          <p className="task-text" key={paragraph}>
            <Own>{paragraph}</Own>
          </p>
        ))}
        <Facts task={task} />
      </header>
      <section className="task-desk wide block" aria-label="Your work" data-task={JSON.stringify(desk)}>
        <NameForm />
        <p className="without-script">The task is done with the figure below, which needs JavaScript.</p>
        <WidgetIsland
          {...{ id: task.widget, example: task.example, params: task.params, steps: 0 }}
          seed={task.seed === 'own' ? 1 : task.seed}
          kind="task"
          prefix="w-task"
          alone
          still="none"
          hide={['presets', 'band']}
          lock={['seed', ...task.fixed.map(toCamel)]}
          address={site.address}
        />
        <Hand />
      </section>
      <section className="task-notes">
        <h2>How this is graded</h2>
        <p>
          The file holds your name, your settings and what you changed on the way. The grader makes your run again from these and
          compares every bit, so a number typed by hand does not pass. What counts is the frame that you look at when you save.
        </p>
        <p>
          This page sends nothing and keeps nothing: hand the file in yourself. To go on another day, copy the link under{' '}
          <em>Share</em>: it holds your settings.
          {lesson && (
            <>
              {' '}
              The lesson behind the task is <a href={url(lesson.path)}>{titleHalves(lesson.title)[0]}</a>.
            </>
          )}
        </p>
      </section>
    </main>
  );
}

export default definePage({
  paths: () => tasks.map(taskPath),
  head: (path) => {
    const { title, text } = taskAt(path);
    return { title, description: text[0]!.slice(0, 160), here: course?.title };
  },
  body: (context) => <Body task={taskAt(context.path)} context={context} />,
});
