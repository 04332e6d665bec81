/** @file The glossary: every term of the book with one definition, and the lessons that explain it. */
import { lessons, titleHalves } from '../content/lessons';
import { termModules } from '../content/registry.server';
import { definePage, type Url } from '../page';
import { PageOpening } from '../parts/plain-page';

const terms = [...termModules]
  .map(([id, { default: Definition, frontmatter }]) => ({ id, Definition, ...frontmatter }))
  .sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** The lesson that explains a term for the first time. */
function Explained({ id, url }: { id: string; url: Url }) {
  const lesson = lessons.find(({ introduces }) => introduces.includes(id));
  return lesson ? <a href={url(lesson.path)}>Explained in {titleHalves(lesson.title)[0].toLowerCase()}</a> : null;
}

export default definePage({
  paths: () => ['glossary/'],
  head: () => ({
    title: 'Glossary',
    description: 'The terms of the book, each with one definition and the lesson that explains it.',
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        title="Glossary"
        lead={
          <>
            One definition a term. <a href={url('notation/')}>Symbols</a> have a page of their own.
          </>
        }
      />
      <dl className="terms">
        {terms.map(({ id, term, aka, Definition }) => (
          <div key={id} id={id}>
            <dt>
              {term}
              {aka && <span className="aka"> {aka.join(', ')}</span>}
            </dt>
            <dd>
              <Definition />
              <Explained id={id} url={url} />
            </dd>
          </div>
        ))}
      </dl>
    </main>
  ),
});
