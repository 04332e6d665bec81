/** @file The page for addresses that lead nowhere. */
import { lessons, titleHalves } from '../content/lessons';
import { definePage } from '../page';
import { PageOpening } from '../parts/plain-page';

export default definePage({
  paths: () => ['404.html'],
  head: () => ({ title: 'Nothing at this address', description: 'The page that was asked for does not exist.', unlisted: true }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        eyebrow="404"
        title="Nothing at this address"
        lead="The page may have moved, or the link may have lost a letter. The book is still here."
      />
      <ul className="ways">
        <li>
          <a href={url('')}>The title page</a>, with the map of all lessons
        </li>
        {lessons.map(({ id, path, title }) => (
          <li key={id}>
            <a href={url(path)}>{titleHalves(title)[0]}</a>
          </li>
        ))}
        <li>
          <a href={url('gallery/')}>All widgets</a>
        </li>
      </ul>
    </main>
  ),
});
