/** @file The sections of a page as an axis: upright in the left margin, or lying under the header on a phone. */
import type { Section } from '../content/front-matter';

type Named = Pick<Section, 'id' | 'title'>;

/** The list of sections. The client marks the one being read; without script it is a plain table of contents. */
export function Rail({ sections }: { sections: readonly Named[] }) {
  return (
    <>
      <ol className="strip" aria-hidden="true" data-strip="">
        {sections.map(({ id }) => (
          <li key={id} data-section={id} />
        ))}
      </ol>
      <nav className="rail" aria-label="On this page" data-rail="">
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id} data-section={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}

/** The same list folded under the opening, where the window has no room for the rail. */
export function FoldedContents({ sections }: { sections: readonly Named[] }) {
  return (
    <details className="folded-contents">
      <summary>In this lesson</summary>
      <nav aria-label="In this lesson">
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
