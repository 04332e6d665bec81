/** @file The bibliography: every work that the book cites, how the entry was checked, and the lessons that cite it. */
import { sources } from '../../book/lessons/registry.server';
import { lessons, titleHalves } from '../content/lessons';
import { Reference } from '../content/prose';
import { definePage, type Url } from '../page';
import { PageOpening } from '../parts/plain-page';

const works = [...sources.values()].sort(
  (a, b) => (a.author[0]?.family ?? '').localeCompare(b.author[0]?.family ?? '', 'en') || a.id.localeCompare(b.id),
);

function CitedIn({ id, url }: { id: string; url: Url }) {
  const citing = lessons.filter((lesson) => lesson.sources.includes(id));
  if (!citing.length) return null;
  return (
    <>
      {' '}
      Cited in{' '}
      {citing.map(({ id: lesson, path, title }, index) => (
        <span key={lesson}>
          {index > 0 && ', '}
          <a href={url(path)}>{titleHalves(title)[0]}</a>
        </span>
      ))}
      .
    </>
  );
}

export default definePage({
  paths: () => ['sources/'],
  head: () => ({
    title: 'Sources',
    description: 'The works that the book cites, each with the way in which its entry was checked.',
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        title="Sources"
        lead={
          <>
            What the book takes from others, and where to read it. How entries are checked is told{' '}
            <a href={url('about/')}>here</a>.
          </>
        }
      />
      <ul className="works">
        {works.map((source) => (
          <li key={source.id} id={source.id}>
            <Reference source={source} />
            <p className="sans">
              Checked: {source.checked.replace(/\.?$/, '.')}
              <CitedIn id={source.id} url={url} />
            </p>
          </li>
        ))}
      </ul>
    </main>
  ),
});
