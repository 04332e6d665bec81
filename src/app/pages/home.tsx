/** @file Home: what this is, a picture that says why, the map of lessons, and what teachers get. */
import { book } from '../content/book';
import { contents, lessons, titleHalves } from '../content/lessons';
import { course } from '../content/course.server';
import { definePage } from '../page';
import { CourseHome } from '../parts/course-home';
import { LessonMap } from '../parts/lesson-map';
import { Plate } from '../parts/plate';

const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const inWords = (count: number) => words.split(' ')[count] ?? String(count);

const inPreparation = contents.length - lessons.length;
const extent = `${inWords(lessons.length)} lessons${inPreparation > 0 ? `, with ${inWords(inPreparation)} more in preparation` : ''}`;

const forTeachers = [
  ['A link is a lesson plan', 'Settings and seed travel in the address, so a class of thirty sees the same run.'],
  ['It prints', 'Widgets leave their figure, their numbers and a short address on paper.'],
  ['Claims run', 'A quantitative sentence names the run that proves it, and anyone can repeat that run in front of the room.'],
  ['Nothing to install', 'No accounts, no tracking, no server of ours. Any static web server can host it, in any folder.'],
] as const;

function Teachers() {
  return (
    <section className="teach wide" aria-labelledby="teachers">
      <h2 id="teachers">For teachers</h2>
      <ul>
        {forTeachers.map(([name, text]) => (
          <li key={name}>
            <b>{name}</b>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default definePage({
  paths: () => [''],
  head: () => ({ title: course?.title ?? book.name, description: course?.summary ?? book.description }),
  body: ({ url }) => {
    if (course)
      return (
        <main className="contents">
          <CourseHome course={course} url={url} />
          <LessonMap url={url} />
        </main>
      );
    const first = lessons[0];
    return (
      <main className="contents">
        <header className="hero wide" id="content">
          <h1>{book.name}</h1>
          <p className="lead">
            Deep learning in {extent}. Every number is computed in front of you, and you say what you expect before you look.
          </p>
          <p className="go">
            {first && (
              <a className="btn main" href={url(first.path)} data-resume="">
                Begin with {titleHalves(first.title)[0].toLowerCase()}
              </a>
            )}
            <a className="sans" href="#map">
              See the map
            </a>
            <a className="sans" href={url('clinic/')}>
              Find a fault
            </a>
            <a className="sans" href={url('review/')} data-due="" hidden>
              Review
            </a>
          </p>
        </header>
        <Plate />
        <LessonMap url={url} />
        <Teachers />
      </main>
    );
  },
});
