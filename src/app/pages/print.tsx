/**
 * @file Paper editions: a lesson, or the whole book with its glossary, as one page to print or to save as a PDF. Where the book is
 * built for a course, the whole is the course: its lessons and texts in its order.
 */
import { book } from '../content/book';
import { course, ownText, type OwnText } from '../content/course.server';
import { lessons, type Lesson } from '../content/lessons';
import { termModules } from '../content/registry.server';
import { definePage, type PageContext } from '../page';
import { Own } from '../parts/own-text';
import { PaperLesson, PaperText } from '../print/paper-lesson.server';

const pathOf = ({ id }: Lesson) => `print/${id}/`;

/** A chapter of the whole: a lesson of the book, or a text of the course. */
type Chapter =
  { id: string; title: string; lesson: Lesson; own?: never } | { id: string; title: string; own: OwnText; lesson?: never };

const lessonChapters = lessons.map((lesson): Chapter => ({ id: lesson.id, title: lesson.title, lesson }));
const ownChapter = (id: string): Chapter => {
  const own = ownText(id);
  return { id, title: own.text.frontmatter.title, own };
};

/** In the order of the course, or of the book. */
const chapters: readonly Chapter[] = course
  ? course.lessons.flatMap(({ lesson, own }) =>
      own === undefined ? lessonChapters.filter(({ id }) => id === lesson) : [ownChapter(own)],
    )
  : lessonChapters;
const printed = new Set(chapters.map(({ id }) => id));

const How = () => (
  <p className="paper-how no-print block">
    This is the edition for paper: print this page, or save it as a PDF, with your browser’s print command. Figures stand at their
    examples, answers at the end.
  </p>
);

/** In the whole book, links to lessons and terms lead to places in the same page. */
function within(target: string): string | null {
  const [, lesson, fragment] = /^(?:lessons|course)\/([\w-]+)\/(?:#(.+))?$/.exec(target) ?? [];
  if (lesson !== undefined && printed.has(lesson)) return fragment === undefined ? `#${lesson}` : `#${lesson}--${fragment}`;
  const [, term] = /^glossary\/#([\w-]+)$/.exec(target) ?? [];
  return term === undefined ? null : `#term-${term}`;
}

function TitlePage({ context }: { context: PageContext }) {
  return (
    <section className="paper-title" id="content">
      {course?.institution && (
        <p className="eyebrow">
          <Own>{course.institution}</Own>
        </p>
      )}
      <h1>{course ? <Own>{course.title}</Own> : book.name}</h1>
      <p className="lead">{course ? <Own>{course.summary}</Own> : book.tagline}</p>
      <p>
        {course && `${course.licence ? `${course.licence}. ` : ''}Lessons and figures: ${book.name}. `}
        {book.authors}, {book.year}. Edition {book.version}. Text {book.licences.content}.
        {context.site.address && ` The live book is at ${context.site.address}`}
      </p>
      <h2>Contents</h2>
      <ol className="paper-contents">
        {chapters.map(({ id, title, lesson }) => (
          <li key={id} value={lesson?.number} className={lesson ? undefined : 'unnumbered'}>
            <a href={`#${id}`}>{lesson ? title : <Own>{title}</Own>}</a>
          </li>
        ))}
      </ol>
      <p>
        <a href="#glossary">Glossary</a>
      </p>
    </section>
  );
}

function Glossary() {
  const terms = [...termModules].sort(([, a], [, b]) => a.frontmatter.term.localeCompare(b.frontmatter.term, 'en'));
  return (
    <section className="paper-glossary" id="glossary">
      <h2>Glossary</h2>
      <dl>
        {terms.map(([id, { default: Definition, frontmatter }]) => (
          <div key={id} id={`term-${id}`}>
            <dt>{frontmatter.term}</dt>
            <dd>
              <Definition />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WholeBook({ context }: { context: PageContext }) {
  return (
    <main className="contents paper-book">
      <How />
      <TitlePage context={context} />
      {chapters.map(({ id, lesson, own }) => {
        const shared = { context, paper: { prefix: `${id}--`, within } };
        return lesson ? <PaperLesson key={id} lesson={lesson} {...shared} /> : <PaperText key={id} own={own} {...shared} />;
      })}
      <Glossary />
    </main>
  );
}

const lessonAt = (path: string) => lessons.find((lesson) => pathOf(lesson) === path);

export default definePage({
  paths: () => ['print/', ...lessons.map(pathOf)],
  head: (path) => {
    const title = lessonAt(path)?.title ?? (course ? 'The whole course' : 'The whole book');
    return {
      title: `${title}, for paper`,
      description: `${title}: the edition for paper, with answers at the end.`,
      unlisted: true,
    };
  },
  body: (context) => {
    const lesson = lessonAt(context.path);
    if (!lesson) return <WholeBook context={context} />;
    return (
      <main className="contents">
        <How />
        <PaperLesson lesson={lesson} context={context} paper={{ prefix: '', within: () => null }} />
      </main>
    );
  },
});
