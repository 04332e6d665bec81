/** @file offline.json, which the build writes: what the book consists of, and which assets each page needs to work without a network. */

export interface OfflinePage {
  /** Of the page's text; the page carries it as `data-page`. */
  hash: string;
  bytes: number;
  /** Positions in `assets`. */
  needs: readonly number[];
  /** Part of what is saved when a reader asks for the whole book. */
  whole: boolean;
  title: string;
}

export interface OfflineIndex {
  /** Hash of all that follows. */
  build: string;
  /** Path from the root of the book, and bytes before compression. */
  assets: readonly (readonly [path: string, bytes: number])[];
  /** Files without a hash in their name that pages may ask for, such as the search index. */
  extras: readonly string[];
  /** By path: '' is the home page. */
  pages: Readonly<Record<string, OfflinePage>>;
}

/** Name of the index, beside sw.js in the root of the book. */
export const INDEX = 'offline.json';

/** Files that change under their names: lists in the root of the book, and data sets that a host has laid beside it. */
export const isExtra = (path: string): boolean => /^[\w-]+\.(json|webmanifest)$/.test(path) || path.startsWith('data/');

/** Paths of the assets that a page needs; empty for a page that is not in the index. */
export const needsOf = ({ assets, pages }: OfflineIndex, path: string): string[] =>
  (pages[path]?.needs ?? []).flatMap((at) => assets[at]?.[0] ?? []);

/** Pages of the whole book, and the bytes of these pages and all that they need. */
export function wholeBook(index: OfflineIndex): { paths: string[]; bytes: number } {
  const paths = Object.keys(index.pages).filter((path) => index.pages[path]!.whole);
  const needed = new Set(paths.flatMap((path) => index.pages[path]!.needs));
  const ofAssets = [...needed].reduce((sum, at) => sum + (index.assets[at]?.[1] ?? 0), 0);
  return { paths, bytes: ofAssets + paths.reduce((sum, path) => sum + index.pages[path]!.bytes, 0) };
}

/** The hash that a page carries, or null for a page that is not of this book. */
export const hashIn = (html: string): string | null => /<html[^>]* data-page="(\w+)"/.exec(html)?.[1] ?? null;

/** The path of a page from the root of the book, without query and `index.html`. */
export const pathOf = (address: string, root: string): string =>
  decodeURI(new URL(address).pathname.slice(new URL(root).pathname.length)).replace(/(^|\/)index\.html$/, '$1');
