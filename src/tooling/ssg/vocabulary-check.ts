/** @file Holds the components of every lesson, and the ids they name, to what the book has. */
import type { Vocabulary } from '../../app/page.ts';
import { ContentFault, type Place } from '../mdx/fault.ts';
import { nearest, suggestion } from '../../base/suggest.ts';
import type { UsesByFile } from '../mdx/plugin.ts';

/** A way to a page that is not there. */
function deadEnd(to: unknown, place: Place, paths: readonly string[]): ContentFault | null {
  const page = String(to).replace(/[?#].*$/, '');
  if (paths.includes(page)) return null;
  const near = nearest(page, paths);
  const mend =
    near === null
      ? 'write its address below the root of the book, such as glossary/, or a whole one, with https://.'
      : `did you mean "${near}"?`;
  return new ContentFault(place, `There is no page "${page}": ${mend}`);
}

/** The first unknown component, id or page, as a fault with its place; null when all is known. */
export function unknownWord(uses: UsesByFile, { components, ids }: Vocabulary, paths: readonly string[]): ContentFault | null {
  for (const [file, list] of uses)
    for (const { name, attributes, line, column } of list) {
      const place = { file, line, column };
      if (!components.includes(name))
        return new ContentFault(place, `There is no component <${name}>: ${suggestion(name, components)}`);
      const dead = name === 'PageLink' ? deadEnd(attributes.to, place, paths) : null;
      if (dead) return dead;
      const known = ids[name];
      if (!known) continue;
      const { id } = attributes;
      if (typeof id !== 'string') return new ContentFault(place, `<${name}> needs an id; ${suggestion('', known)}`);
      if (!known.includes(id))
        return new ContentFault(place, `<${name}> names "${id}", which does not exist: ${suggestion(id, known)}`);
    }
  return null;
}
