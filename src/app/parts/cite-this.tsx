/** @file How to cite a lesson, as a sentence and as BibTeX. */
import { book } from '../content/book';
import type { Lesson } from '../content/lessons';
import type { Site } from '../page';

/** BibTeX of a lesson. The address is left out where the build was told none. */
export function bibtexOf(lesson: Lesson, site: Site): string {
  const address = site.address ? new URL(lesson.path, site.address).href : null;
  const fields: [string, string | null][] = [
    ['author', `{${book.authors}}`],
    ['title', lesson.title],
    ['booktitle', book.name],
    ['year', String(book.year)],
    ['note', `Lesson ${lesson.number}, version ${book.version}`],
    ['url', address],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)} = {${value}}`] : []));
  return `@incollection{watchitlearn:${lesson.id},\n${lines.join(',\n')}\n}`;
}

export function CiteThis({ lesson, site }: { lesson: Lesson; site: Site }) {
  return (
    <details className="cite-this">
      <summary>Cite this lesson</summary>
      <p>
        {book.authors}. {lesson.title}. In <em>{book.name}</em>, lesson {lesson.number}, version {book.version}, {book.year}.
        {site.address && ` ${new URL(lesson.path, site.address).href}`}
      </p>
      <div className="code" data-language="bibtex" data-enhance="copy">
        <pre className="code-lines">
          <code>{bibtexOf(lesson, site)}</code>
        </pre>
      </div>
    </details>
  );
}
