/** @file What a course adds to a lesson: its note at the head; its questions and tasks at the end. */
import type { CourseOption, CourseQuestion, Task } from '../../book/course/course';
import { components } from '../content/prose';
import { course, itemOf, ownText, taskPath, tasksOf } from '../content/course.server';
import type { Url } from '../page';
import { CourseDates } from './course-dates';
import { OwnProse, ownLanguage } from './own-text';

/** What questions are made of: for the screen, or for paper. */
type Parts = Pick<typeof components, 'Ask' | 'Feedback' | 'Option' | 'Quiz'>;

/** The course's note before the first section, and the dates of the lesson. */
export function CourseNote({ lesson }: { lesson: string }) {
  const item = itemOf(lesson);
  if (!course || !item || (item.note === undefined && item.release === undefined && item.due === undefined)) return null;
  const { note, release, due } = item;
  const own = note === undefined ? null : ownText(note);
  return (
    <aside
      className="course-note block"
      aria-labelledby="course-note"
      data-island="dates"
      data-release={release}
      data-due={due}
      lang={ownLanguage()}
    >
      <p className="eyebrow">
        {course.title} <CourseDates release={release} due={due} />
      </p>
      <h2 id="course-note">{own ? own.text.frontmatter.title : 'In this course'}</h2>
      {own && <OwnProse own={own} />}
    </aside>
  );
}

function option({ Option, Feedback }: Parts, of: CourseOption, index: number) {
  const { text, feedback, correct, misconception, value, within } = of;
  return (
    <Option key={index} {...{ correct, misconception, value, within }}>
      {text}
      <Feedback>{feedback}</Feedback>
    </Option>
  );
}

function Question({ question: { id, kind, ask, unit, options }, parts }: { question: CourseQuestion; parts: Parts }) {
  const { Ask, Quiz } = parts;
  return (
    <Quiz id={`course-${id}`} kind={kind} unit={unit}>
      <Ask>
        <p>{ask}</p>
      </Ask>
      {options.map((of, index) => option(parts, of, index))}
    </Quiz>
  );
}

function TaskLink({ task, url }: { task: Task; url: Url }) {
  return (
    <p className="course-task" data-island="dates" data-release={task.release} data-due={task.due}>
      <a href={url(taskPath(task))}>{task.title}</a>
      <span>
        {task.points} {task.points === 1 ? 'point' : 'points'} <CourseDates release={task.release} due={task.due} />
      </span>
    </p>
  );
}

/** What the rail lists of the course's work. */
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
