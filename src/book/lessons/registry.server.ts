/** @file Glossary, bibliography and flashcards as the build reads them from content/. Never part of the reader's script. */
import { BookError } from '../../base/errors';
import { readCards, type Card } from './cards';
import { readGlossaryFile, type GlossaryEntry } from './glossary';
import type { Source } from './reference';

const texts = import.meta.glob<string>('../../../content/glossary/*.md', { eager: true, query: '?raw', import: 'default' });
const works = import.meta.glob<Source>('../../../content/sources/*.json', { eager: true, import: 'default' });
const cardFiles = import.meta.glob<string>('../../../content/lessons/*/cards.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const stem = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '') ?? '';
const folder = (path: string): string => path.split('/').at(-2) ?? '';

/** All entries, by id. */
export const glossary: ReadonlyMap<string, GlossaryEntry> = new Map(
  Object.entries(texts).map(([path, text]) => [stem(path), readGlossaryFile(stem(path), text)]),
);

/** All works, by id. */
export const sources: ReadonlyMap<string, Source> = new Map(Object.entries(works).map(([path, work]) => [stem(path), work]));

/** The flashcards of each lesson that has some. */
export const cards: ReadonlyMap<string, readonly Card[]> = new Map(
  Object.entries(cardFiles).map(([path, text]) => [folder(path), readCards(folder(path), text)]),
);

/** @throws BookError saying which file is missing */
export function sourceNamed(id: string): Source {
  const found = sources.get(id);
  if (found) return found;
  throw new BookError(`there is no source "${id}"; add content/sources/${id}.json`);
}

/** @throws BookError saying which file is missing */
export function termNamed(id: string): GlossaryEntry {
  const found = glossary.get(id);
  if (found) return found;
  throw new BookError(`there is no term "${id}"; add content/glossary/${id}.md`);
}
