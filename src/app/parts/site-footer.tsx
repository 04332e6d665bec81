/** @file The foot of every page: the reference pages, the licence and the way to report an error. */
import { book } from '../content/book';
import type { PageContext } from '../page';
import { reportLink } from './report';

const reference = [
  ['glossary/', 'Glossary'],
  ['notation/', 'Notation'],
  ['mathematics/', 'Mathematics'],
  ['sources/', 'Sources'],
  ['gallery/', 'Widgets'],
  ['clinic/', 'Clinic'],
  ['review/', 'Review'],
  ['progress/', 'Progress'],
  ['settings/', 'Settings'],
  ['offline/', 'Offline'],
  ['print/', 'On paper'],
  ['changes/', 'Changes'],
  ['about/', 'About'],
] as const;

export function SiteFooter({ context }: { context: PageContext }) {
  const { url } = context;
  return (
    <footer className="foot wide">
      <nav aria-label="Reference">
        {reference.map(([path, label]) => (
          <a key={path} href={url(path)} aria-current={context.path === path ? 'page' : undefined}>
            {label}
          </a>
        ))}
        <a href={reportLink(context)}>Report an error</a>
      </nav>
      <p>
        {book.name} {book.version}. Text {book.licences.content}, code {book.licences.code}.{' '}
        <span className="no-print">Nothing you do here leaves this browser.</span>
      </p>
    </footer>
  );
}
