/** @file Headings: explicit ids `{#id}` or slugs, the outline for the rail, section numbers and links to the place. */
import type { Element, Root as HtmlRoot } from 'hast';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Section } from '../../app/content/front-matter.ts';

/** `## Title {#id}` holds what MDX would take for an expression: escape that brace, and only there. Lines keep their numbers. */
export function escapeHeadingIds(source: string): string {
  let fence = '';
  return source
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark) fence = fence ? (mark.startsWith(fence) ? '' : fence) : mark;
      return fence ? line : line.replace(/^(#{1,6}\s.*\s)\{(#[\w-]+\}\s*)$/, '$1\\{$2');
    })
    .join('\n');
}

/** The address of a heading without an explicit id. */
export const slug = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function takeId(heading: Heading): string {
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? /\s*\{#([\w-]+)\}\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || !found) return slug(toString(heading));
  last.value = last.value.slice(0, found.index);
  return found[1]!;
}

/** Gives every heading its id and fills `outline` with the h2. Ids that occur twice fail the file. */
export function remarkHeadings(outline: Section[]) {
  return () => (tree: Root, file: VFile) => {
    const seen = new Map<string, number>();
    visit(tree, 'heading', (heading) => {
      const id = takeId(heading);
      const title = toString(heading);
      const before = seen.get(id);
      const place = heading.position;
      if (heading.depth === 1)
        file.fail('The title stands in the front matter: begin sections with ##.', { place, source: 'book:headings' });
      if (!id) file.fail('This heading has no letters for an address: add {#id}.', { place, source: 'book:headings' });
      if (before) file.fail(`The id "${id}" is taken by line ${before}: add {#another-id}.`, { place, source: 'book:headings' });
      seen.set(id, place?.start.line ?? 1);
      heading.data = { ...heading.data, hProperties: { id } };
      if (heading.depth === 2) outline.push({ id, title, number: outline.length + 1 });
    });
  };
}

const text = (value: string) => ({ type: 'text' as const, value });
const element = (tagName: string, properties: Element['properties'], ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/**
 * Rehype step: the section number before an h2, and a link to the place after h2 and h3. The link is for the mouse alone:
 * the contents of the page give everyone the same addresses, and the heading keeps its own name.
 */
export function rehypeHeadings(outline: Section[]) {
  return () => (tree: HtmlRoot) => {
    visit(tree, 'element', (heading) => {
      if (!/^h[23]$/.test(heading.tagName) || typeof heading.properties.id !== 'string') return;
      const { id } = heading.properties;
      const section = outline.find((each) => each.id === id);
      if (heading.tagName === 'h2' && section)
        heading.children.unshift(element('span', { className: ['n'] }, text(`${section.number} `)));
      heading.children.push(element('a', { className: ['anchor'], href: `#${id}`, ariaHidden: 'true', tabIndex: -1 }, text('#')));
    });
  };
}
