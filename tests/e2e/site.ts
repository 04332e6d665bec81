/** @file The built book as the specs read it: every page of dist/ with its parsed HTML. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { visit } from 'unist-util-visit';

export const dist = resolve(import.meta.dirname, '../../dist');

export interface Page {
  /** Address below the root of the site: '' is the home page, 'lessons/activations/' a lesson. */
  path: string;
  /** The file in dist/. */
  file: string;
  html: string;
  readonly tree: Root;
}

/** Every file of the build that can be served, with forward slashes, relative to dist/; no server shows hidden ones. */
export function builtFiles(): string[] {
  if (!existsSync(dist)) throw new Error('dist/ is missing: run `npm run build` before the browser tests.');
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

function readPage(name: string): Page {
  const file = join(dist, name);
  const html = readFileSync(file, 'utf8');
  let tree: Root | undefined;
  return {
    path: name.replace(/(^|\/)index\.html$/, '$1'),
    file,
    html,
    // Most specs ask for few pages, and a lesson takes a while to parse.
    get tree() {
      return (tree ??= fromHtml(html));
    },
  };
}

/** Every HTML page of the build, the page for missing addresses among them. */
export const pages: Page[] = builtFiles()
  .filter((name) => name.endsWith('.html'))
  .map(readPage);

/** Pages that a reader comes to by an address of their own, in the full shell: not the 404 page, not embeds. The whole book on one
 * page for paper has a spec of its own: it is every lesson again. */
export const readerPages = pages.filter(({ path }) => !path.endsWith('.html') && !path.startsWith('embed/') && path !== 'print/');

/** Pages that differ by what has specs of its own: those of single widgets by the widget, those for paper by the lesson. */
const alike = [/^gallery\/./, /^print\/./];

/** One page of each kind. */
export const kindsOfPages = readerPages.filter(({ path }) =>
  alike.every((kind) => !kind.test(path) || path === readerPages.find((page) => kind.test(page.path))?.path),
);

export const lessons = pages.filter(({ path }) => /^lessons\/[^/]+\/$/.test(path));

/** All elements of a page that satisfy the test, in order. */
export function elements(tree: Root, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

/** An attribute as text; empty when absent. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}
