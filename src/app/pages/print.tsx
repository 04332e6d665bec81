/** @file Paper editions: a lesson, or the whole book with its glossary, as one page to print or to save as a PDF. */
import { book } from '../content/book';
import { contents, lessons, type Lesson } from '../content/lessons';
import { termModules } from '../content/registry.server';
import { definePage, type PageContext } from '../page';
import { PaperLesson } from '../print/paper-lesson.server';

const pathOf = ({ id }: Lesson) => `print/${id}/`;
const printed = new Set(lessons.map(({ id }) => id));

const How = () => (
  <p className="paper-how no-print block">
    This is the edition for paper: print this page, or save it as a PDF, with your browser’s print command. Figures stand at their
    examples, answers at the end.
  </p>
);

/** In the whole book, links to lessons and terms lead to places in the same page. */
function within(target: string): string | null {
  const [, lesson, fragment] = /^lessons\/([\w-]+)\/(?:#(.+))?$/.exec(target) ?? [];
  if (lesson !== undefined && printed.has(lesson)) return fragment === undefined ? `#${lesson}` : `#${lesson}--${fragment}`;
  const [, term] = /^glossary\/#([\w-]+)$/.exec(target) ?? [];
  return term === undefined ? null : `#term-${term}`;
}

function TitlePage({ context }: { context: PageContext }) {
  return (
    <section className="paper-title" id="content">
      <h1>{book.name}</h1>
      <p className="lead">{book.tagline}</p>
      <p>
        {book.authors}, {book.year}. Edition {book.version}. Text {book.licences.content}.
        {context.site.address && ` The live book is at ${context.site.address}`}
      </p>
      <h2>Contents</h2>
      <ol className="paper-contents">
        {contents
          .filter(({ id }) => printed.has(id))
          .map(({ id, number, title }) => (
            <li key={id} value={number}>
              <a href={`#${id}`}>{title}</a>
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
      {lessons.map((lesson) => (
        <PaperLesson key={lesson.id} {...{ lesson, context }} paper={{ prefix: `${lesson.id}--`, within }} />
      ))}
      <Glossary />
    </main>
  );
}

const lessonAt = (path: string) => lessons.find((lesson) => pathOf(lesson) === path);

export default definePage({
  paths: () => ['print/', ...lessons.map(pathOf)],
  head: (path) => {
    const title = lessonAt(path)?.title ?? 'The whole book';
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
