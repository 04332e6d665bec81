/** @file The line at the top of every page: wordmark, where the reader is, the map, the search, the settings. */
import { book } from '../content/book';
import type { Url } from '../page';
import { Icon } from './icons';

/** Three ridges, the mark of the book: a path in 22 by 26 units. */
export const mark = 'M1 8c5 0 5-6.5 10-6.5S16 8 21 8M1 16c7 0 7.5-7 10-7s3 7 10 7M1 24.5c8.5 0 9-7.5 10-7.5s1.5 7.5 10 7.5';

const Mark = () => (
  <svg viewBox="0 0 22 26" aria-hidden="true">
    <path className="mark" d={mark} />
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
          <a className="roomy" href={url('gallery/')}>
            Widgets
          </a>
          <a href={url('search/')} data-search="" aria-keyshortcuts="/" aria-label="Search">
            <Icon name="search" />
            <span className="roomy">Search</span>
          </a>
          <a href={url('settings/')} aria-label="Settings">
            <Icon name="sliders" />
          </a>
          <button type="button" className="needs-script roomy" data-theme-toggle="" aria-label="Dark theme">
            <Icon name="half" />
          </button>
        </nav>
      </div>
    </header>
  );
}
