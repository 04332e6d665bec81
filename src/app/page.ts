/** @file What a page is, and what passes between the site generator and the server entry. A page is one file in pages/. */
import type { ReactNode } from 'react';

/** Where this copy of the book lives; null where the build was not told. */
export interface Site {
  /** Whole address of the root, ending in a slash. */
  address: string | null;
  /** Whole address of the sources, without a slash at the end. */
  repository: string | null;
}

/** Files that a page loads, as paths from the site root. */
export interface Assets {
  css: string[];
  module: string;
  /** Classic script that sets the theme before the first paint. */
  themeBoot: string;
  /** All fonts; a page preloads those that it needs. */
  fonts: string[];
}

/** The link from the page being rendered to a path from the site root: `url('glossary/')`. */
export type Url = (target: string) => string;

export interface RenderOptions {
  url: Url;
  assets: Assets;
  site: Site;
  /** Content security policy for the page itself, for hosts that send no headers; null on the dev server. */
  policy: string | null;
}

export interface PageContext {
  path: string;
  url: Url;
  site: Site;
}

export interface Head {
  /** The page's own title, without the book's name. */
  title: string;
  description: string;
  /** Shown beside the wordmark: where the reader is. */
  here?: string;
  kind?: 'website' | 'article';
  /** No header and no footer, for pages inside other pages. */
  bare?: boolean;
  /** Keeps the page out of search engines. */
  unlisted?: boolean;
}

export interface Page {
  /** Paths from the site root: '' is home, 'about/' a folder with index.html, '404.html' a file. */
  paths(): readonly string[];
  head(path: string): Head;
  body(context: PageContext): ReactNode;
}

/** Gives a page its type. The default export of every file in pages/. */
export const definePage = (page: Page): Page => page;

/** What prose may name. */
export interface Vocabulary {
  components: readonly string[];
  /** Legal values of `id`, for the components whose id names something that exists elsewhere. */
  ids: Readonly<Record<string, readonly string[]>>;
}

/** The server build, as the site generator sees it. */
export interface ServerEntry {
  paths(): readonly string[];
  render(path: string, options: RenderOptions): Promise<string>;
  vocabulary(): Vocabulary;
}
