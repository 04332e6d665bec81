/** @file The search index, read from the pages as they were built, so that it holds what readers see: computed numbers too. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import MiniSearch from 'minisearch';
import { indexOptions, type EntryKind, type SearchEntry } from '../../app/search/shape.ts';

/** Not to be found: pictures, machinery, and whatever a reader is meant to work out first. */
const skippedTags = new Set(['svg', 'script', 'style', 'details', 'form', 'nav', 'fieldset', 'button', 'dialog']);
const skippedClasses = ['katex-html', 'eyebrow', 'anchor', 'print-line', 'after-lesson', 'visually-hidden', 'without-script'];

const classesOf = ({ properties }: Element): string[] => {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
};

const isSkipped = (element: Element): boolean =>
  skippedTags.has(element.tagName) ||
  element.properties.dataIsland !== undefined ||
  (element.tagName === 'annotation' && element.properties.encoding !== undefined) ||
  classesOf(element).some((name) => skippedClasses.includes(name));

const children = (node: Root | Element): Element[] =>
  (node.children as ElementContent[]).filter((child): child is Element => child.type === 'element');

function rawText(element: Element): string {
  const pieces = element.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || isSkipped(child)) return '';
    return /^(p|li|dt|dd|h\d|div|td|th|tr|ol|ul)$/.test(child.tagName) ? ` ${rawText(child)} ` : rawText(child);
  });
  return pieces.join('');
}

/** The text of an element with single spaces between its parts. */
const textOf = (element: Element): string => rawText(element).replace(/\s+/g, ' ').trim();

function find(node: Root | Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of children(node)) {
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

const named = (tag: string) => (element: Element) => element.tagName === tag;
const idOf = (element: Element | undefined): string => (typeof element?.properties.id === 'string' ? element.properties.id : '');

/** Sections from their headings, in order; the first entry is what stands before the first heading. */
function sections(main: Element, page: Omit<SearchEntry, 'text'>): SearchEntry[] {
  const entries: SearchEntry[] = [{ ...page, within: '', text: '' }];
  const visit = (element: Element): void => {
    const heading = element.tagName === 'h2' ? element : undefined;
    if (heading && idOf(heading)) {
      entries.push({
        ...page,
        id: `${page.id}#${idOf(heading)}`,
        title: textOf(heading).replace(/^\d+\s*/, ''),
        within: page.title,
        text: '',
      });
    } else if (!isSkipped(element) && element.tagName !== 'h1') {
      if (['section', 'header'].includes(element.tagName)) children(element).forEach(visit);
      else entries.at(-1)!.text += ` ${textOf(element)}`;
    }
  };
  children(main).forEach(visit);
  return entries.map((entry) => ({ ...entry, text: entry.text.trim() })).filter(({ text }) => text.length > 0);
}

/** "batch norm (batch normalization)": a term, and what else it is called. */
function termText(term: Element): string {
  const other = find(term, (element) => classesOf(element).includes('aka'));
  const name = textOf({ ...term, children: term.children.filter((child) => child !== other) });
  return other ? `${name} (${textOf(other)})` : name;
}

/** Lists in which each item is an entry of its own: the glossary and the bibliography. The text of a work goes on where its title ends. */
function items(main: Element, page: Omit<SearchEntry, 'text'>, list: string, kind: EntryKind): SearchEntry[] {
  const found = find(main, (element) => classesOf(element).includes(list));
  return (found ? children(found) : []).map((item) => {
    const term = find(item, named('dt'));
    const meaning = find(item, named('dd'));
    // a definition without the link to its lesson
    const text = textOf((meaning && find(meaning, named('p'))) ?? meaning ?? item);
    const id = `${page.id}#${idOf(item)}`;
    if (term) return { id, kind, title: termText(term), within: page.title, text };
    const end = text.length > 90 ? text.lastIndexOf(' ', 90) : text.length;
    return { id, kind, title: text.slice(0, end), within: page.title, text: text.slice(end).trim() };
  });
}

/** Pages that are tools or lists: they are found by what they are for. */
const TOOLS = /^(gallery|review|progress|settings|print)\/$/;

const descriptionOf = (root: Root): string => {
  const meta = find(root, ({ tagName, properties }) => tagName === 'meta' && properties.name === 'description');
  return String(meta?.properties.content ?? '');
};

/** Everything of a page that can be found. */
export function entriesOf(path: string, html: string): SearchEntry[] {
  if (!path || /^(embed|search)\/|^print\/.|\.html$/.test(path)) return [];
  const root = fromHtml(html);
  const main = find(root, named('main'));
  if (!main) return [];
  const title = textOf(find(main, named('h1')) ?? main);
  const page = { id: path, kind: 'page' as const, title, within: '' };
  if (TOOLS.test(path)) return [{ ...page, text: descriptionOf(root) }];
  if (path === 'glossary/') return items(main, page, 'terms', 'term');
  if (path === 'sources/') return items(main, page, 'works', 'source');
  if (path.startsWith('gallery/')) {
    const lead = find(main, (element) => classesOf(element).includes('lead'));
    return [{ ...page, kind: 'widget', text: lead ? textOf(lead) : '' }];
  }
  return sections(main, path.startsWith('lessons/') ? { ...page, kind: 'section' } : page);
}

/** The index as the text of a file. @throws Error when two entries have one address */
export function searchIndex(pages: readonly { path: string; html: string }[]): string {
  const index = new MiniSearch<SearchEntry>(indexOptions);
  index.addAll(pages.flatMap(({ path, html }) => entriesOf(path, html)));
  return JSON.stringify(index);
}
