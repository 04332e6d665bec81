/** @file The line at the top of every page: wordmark, where the reader is, the map, and the theme. */
import { book } from '../content/book';
import type { Url } from '../page';
import { Icon } from './icons';

/** Three ridges: the mark of the book. */
const Mark = () => (
  <svg viewBox="0 0 22 26" aria-hidden="true">
    <path
      className="mark"
      d="M1 8c5 0 5-6.500 10-6.500S16 8 21 8M1 16c7 0 7.500-7 10-7s3 7 10 7M1 24.500c8.500 0 9-7.500 10-7.500s1.500 7.500 10 7.500"
    />
  </svg>
);

export function SiteHeader({ here, url }: { here: string; url: Url }) {
  return (
    <header className="top">
      <div>
        <a className="wordmark" href={url('')}>
          <Mark />
          {book.name}
        </a>
        <span className="here">{here}</span>
        <nav aria-label="Site">
          <a href={`${url('')}#map`}>Map</a>
          <a href={url('gallery/')}>Widgets</a>
          <button type="button" className="needs-script" data-theme-toggle="" aria-label="Dark theme">
            <Icon name="half" />
          </button>
        </nav>
      </div>
    </header>
  );
}
