/** @file The index of the book, fetched once a page and only when the reader searches. */
import MiniSearch from 'minisearch';
import { indexOptions, INDEX_FILE, type SearchEntry } from '../../search/shape';

export type Found = SearchEntry & { /** Words of the entry that were met. */ terms: string[] };

let index: Promise<MiniSearch<SearchEntry>> | null = null;

async function load(): Promise<MiniSearch<SearchEntry>> {
  const answer = await fetch(`${document.documentElement.dataset.root ?? ''}${INDEX_FILE}`);
  if (!answer.ok) throw new Error(`The index answered ${answer.status}.`);
  return MiniSearch.loadJSONAsync<SearchEntry>(await answer.text(), indexOptions);
}

/** The index; a failure is not remembered, so that the next key tries again. */
export function searchIndex(): Promise<MiniSearch<SearchEntry>> {
  index ??= load().catch((error: unknown) => {
    index = null;
    throw error;
  });
  return index;
}

export interface Results {
  found: Found[];
  /** False where nothing holds all words of the query, so that those were taken that hold some. */
  all: boolean;
}

/** The best entries for a query. @throws when the index cannot be loaded */
export async function search(query: string, most: number): Promise<Results> {
  const entries = await searchIndex();
  const strict = entries.search(query);
  const results = strict.length > 0 ? strict : entries.search(query, { combineWith: 'OR' });
  const found = results.slice(0, most).map(({ id, terms, kind, title, within, text }) => {
    return { id, terms, kind, title, within, text } as Found;
  });
  return { found, all: strict.length > 0 };
}
