/** @file The search index: what one entry holds, and how text becomes words. The build and the browser must agree on both. */
import MiniSearch, { type Options } from 'minisearch';

/** The file at the site's root; asked for when the reader first searches. */
export const INDEX_FILE = 'search-index.json';

export type EntryKind = 'section' | 'term' | 'widget' | 'source' | 'page';

/** What a kind is called in the list of results. */
export const kindNames: Record<EntryKind, string> = {
  section: 'lesson',
  term: 'term',
  widget: 'widget',
  source: 'source',
  page: 'page',
};

/** Something that can be found: a section of a lesson or page, a term, a widget, a work. */
export interface SearchEntry {
  /** Address from the site's root, with the fragment: `lessons/softmax/#shift`. */
  id: string;
  kind: EntryKind;
  title: string;
  /** Where it stands, for the result's second line: the title of its lesson. */
  within: string;
  text: string;
}

/** Small letters without accents, so that "Hölder" is found by "holder". */
const plain = (term: string): string => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const words = MiniSearch.getDefault('tokenize') as (text: string) => string[];

/** The words of a title, and each two that follow one another as one: readers write "batchnorm" and "crossentropy". */
function titleWords(text: string): string[] {
  const single = words(text).filter(Boolean);
  return [...single, ...single.slice(1).map((word, i) => `${single[i]!}${word}`)];
}

export const indexOptions: Options<SearchEntry> = {
  fields: ['title', 'within', 'text'],
  storeFields: ['kind', 'title', 'within', 'text'],
  tokenize: (text, field) => (field === 'title' ? titleWords(text) : words(text)),
  processTerm: (term) => plain(term) || null,
  searchOptions: {
    tokenize: words,
    boost: { title: 4, within: 1.5 },
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    // a term's definition and a widget are what a reader looks up most
    boostDocument: (_id, _term, stored) => (stored?.kind === 'term' || stored?.kind === 'widget' ? 1.5 : 1),
  },
};
