/** @file What a course adds to a lesson: its note at the head; its questions and tasks at the end. */
import type { CourseOption, CourseQuestion, Task } from '../../book/course/course';
import { components } from '../content/prose';
import { course, itemOf, ownText, taskPath, tasksOf, type OwnText } from '../content/course.server';
import type { Url } from '../page';
import { CourseDates } from './course-dates';
import { Own, OwnProse } from './own-text';
import { PageOpening } from './plain-page';

/** What questions are made of: for the screen, or for paper. */
type Parts = Pick<typeof components, 'Ask' | 'Feedback' | 'Option' | 'Quiz'>;

/** The course's note before the first section, and the dates of the lesson. */
export function CourseNote({ lesson }: { lesson: string }) {
  const item = itemOf(lesson);
  if (!course || !item || (item.note === undefined && item.release === undefined && item.due === undefined)) return null;
  const { note, release, due } = item;
  const own = note === undefined ? null : ownText(note);
  return (
    <aside className="course-note block" aria-labelledby="course-note" data-island="dates" data-release={release} data-due={due}>
      <p className="eyebrow">
        <Own>{course.title}</Own> <CourseDates release={release} due={due} />
      </p>
      <h2 id="course-note">{own ? <Own>{own.text.frontmatter.title}</Own> : 'In this course'}</h2>
      {own && <OwnProse own={own} />}
    </aside>
  );
}

/** The head of a lesson that the course wrote itself, with its dates. */
export function OwnOpening({ own: { id, text } }: { own: OwnText }) {
  const { title, summary } = text.frontmatter;
  const { release, due } = itemOf(id) ?? {};
  const eyebrow = (
    <span data-island="dates" data-release={release} data-due={due}>
      <Own>{course?.title}</Own>
      {(release ?? due) !== undefined && ' · '}
      <CourseDates release={release} due={due} />
    </span>
  );
  return <PageOpening eyebrow={eyebrow} title={<Own>{title}</Own>} lead={summary && <Own>{summary}</Own>} />;
}

function option({ Option, Feedback }: Parts, of: CourseOption, index: number) {
  const { text, feedback, correct, misconception, value, within } = of;
  return (
    <Option key={index} {...{ correct, misconception, value, within }}>
      <Own>{text}</Own>
      <Feedback>
        <Own>{feedback}</Own>
      </Feedback>
    </Option>
  );
}

function Question({ question: { id, kind, ask, unit, options }, parts }: { question: CourseQuestion; parts: Parts }) {
  const { Ask, Quiz } = parts;
  return (
    <Quiz id={`course-${id}`} kind={kind} unit={unit}>
      <Ask>
        <p>
          <Own>{ask}</Own>
        </p>
      </Ask>
      {options.map((of, index) => option(parts, of, index))}
    </Quiz>
  );
}

function TaskLink({ task, url }: { task: Task; url: Url }) {
  return (
    <p className="course-task" data-island="dates" data-release={task.release} data-due={task.due}>
      <a href={url(taskPath(task))} data-entry="">
        <Own>{task.title}</Own>
      </a>
      <span>
        {task.points} {task.points === 1 ? 'point' : 'points'} <CourseDates release={task.release} due={task.due} />
      </span>
    </p>
  );
}

/** What the rail lists of the course's work in a lesson, of the book or of the course itself. */
export const courseSections = (lesson: string): { id: string; title: string }[] =>
  itemOf(lesson)?.questions.length || tasksOf(lesson).length ? [{ id: 'course-work', title: 'From your course' }] : [];

/** The course's questions and tasks after the last section. */
export function CourseWork({ lesson, url, parts = components }: { lesson: string; url: Url; parts?: Parts }) {
  const questions = itemOf(lesson)?.questions ?? [];
  const tasks = tasksOf(lesson);
  const [section] = courseSections(lesson);
  if (!section) return null;
  return (
    <>
      <h2 id={section.id}>{section.title}</h2>
      {questions.map((question) => (
        <Question key={question.id} {...{ question, parts }} />
      ))}
      {tasks.map((task) => (
        <TaskLink key={task.id} task={task} url={url} />
      ))}
    </>
  );
}
