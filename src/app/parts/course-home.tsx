/** @file The title page of a course: what it is, its schedule, its tasks and its links. The map of the whole book follows it. */
import type { Course, CourseItem, Dates, Task } from '../../book/course/course';
import { book } from '../content/book';
import { ownText, taskPath } from '../content/course.server';
import { entryOf, titleHalves } from '../content/lessons';
import type { Url } from '../page';
import { CourseDates } from './course-dates';
import { Own } from './own-text';

interface Line extends Dates {
  key: string;
  /** The book's number of a lesson, which its figures bear too. */
  number?: number;
  title: string;
  summary?: string;
  minutes?: number;
  path: string;
}

/** An entry of the schedule as it is printed. */
function lineOf({ lesson, own, release, due }: CourseItem): Line {
  const entry = lesson === undefined ? undefined : entryOf(lesson);
  if (entry?.path) {
    const { id, number, title, summary, minutes, path } = entry;
    return { key: id, number, title: titleHalves(title)[0], summary, minutes, path, release, due };
  }
  const { id, path, text } = ownText(own ?? '');
  return { key: id, ...text.frontmatter, path, release, due };
}

function Row({ line, url }: { line: Line; url: Url }) {
  const { number, title, summary, minutes, path, release, due } = line;
  return (
    <li className="row" data-release={release} data-due={due}>
      <span className="k">{number}</span>
      <div>
        <a href={url(path)} data-entry="">
          {number === undefined ? <Own>{title}</Own> : title}
        </a>
        {summary && <p className="sum">{number === undefined ? <Own>{summary}</Own> : summary}</p>}
      </div>
      <p className="when">
        <CourseDates release={release} due={due} />
        {minutes !== undefined && <span>{minutes} min</span>}
      </p>
    </li>
  );
}

function taskLine({ id, title, points, release, due }: Task): Line {
  return { key: id, title, summary: `${points} ${points === 1 ? 'point' : 'points'}`, path: taskPath({ id }), release, due };
}

function List({ title, id, lines, url }: { title: string; id: string; lines: readonly Line[]; url: Url }) {
  if (!lines.length) return null;
  return (
    <section className="schedule wide" aria-labelledby={id} data-island="dates">
      <h2 id={id}>{title}</h2>
      <ol>
        {lines.map((line) => (
          <Row key={line.key} line={line} url={url} />
        ))}
      </ol>
    </section>
  );
}

function Foot({ course }: { course: Course }) {
  const { links, licence } = course;
  return (
    <section className="course-foot wide" aria-label="About this course">
      {links.length > 0 && (
        <ul>
          {links.map(({ title, url: href }) => (
            <li key={href}>
              <a href={href} rel="noopener">
                <Own>{title}</Own>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {licence && (
          <>
            <Own>{licence}</Own>.{' '}
          </>
        )}
        Lessons and figures: {book.name}, {book.licences.content}.
      </p>
    </section>
  );
}

/** Everything above the map. */
export function CourseHome({ course, url }: { course: Course; url: Url }) {
  const lines = course.lessons.map(lineOf);
  const [first] = lines;
  return (
    <>
      <header className="hero wide" id="content">
        {course.institution && (
          <p className="eyebrow">
            <Own>{course.institution}</Own>
          </p>
        )}
        <h1>
          <Own>{course.title}</Own>
        </h1>
        {course.summary && (
          <p className="lead">
            <Own>{course.summary}</Own>
          </p>
        )}
        <p className="go">
          {first && (
            <a className="btn main" href={url(first.path)} data-resume="">
              Begin
            </a>
          )}
          <a className="sans" href="#map">
            The whole book
          </a>
        </p>
      </header>
      <List title="Schedule" id="schedule" lines={lines} url={url} />
      <List title="Tasks to hand in" id="tasks" lines={course.tasks.map(taskLine)} url={url} />
      <Foot course={course} />
    </>
  );
}
