/** @file Holds the components of every lesson, and the ids they name, to what the book has. */
import type { Vocabulary } from '../../app/page.ts';
import { ContentFault } from '../mdx/fault.ts';
import { suggestion } from '../mdx/nearest.ts';
import type { UsesByFile } from '../mdx/plugin.ts';

/** The first unknown component or id, as a fault with its place; null when all is known. */
export function unknownWord(uses: UsesByFile, { components, ids }: Vocabulary): ContentFault | null {
  for (const [file, list] of uses)
    for (const { name, attributes, line, column } of list) {
      const place = { file, line, column };
      if (!components.includes(name))
        return new ContentFault(place, `There is no component <${name}>: ${suggestion(name, components)}`);
      const known = ids[name];
      if (!known) continue;
      const { id } = attributes;
      if (typeof id !== 'string') return new ContentFault(place, `<${name}> needs an id; ${suggestion('', known)}`);
      if (!known.includes(id))
        return new ContentFault(place, `<${name}> names "${id}", which does not exist: ${suggestion(id, known)}`);
    }
  return null;
}
