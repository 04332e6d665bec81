/** @file Reads the lessons under content/ as data for the laws: front matter, components with their attributes, headings, plain words. */
import { createProcessor } from '@mdx-js/mdx';
import type { Heading, Node, Parent, Root, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { parse } from 'yaml';
import { escapeHeadingIds } from '../../src/tooling/mdx/headings';
import { literalOfProgram } from '../../src/tooling/mdx/literal';

export const content = resolve(import.meta.dirname, '../../content');

/** Stands in `inside` for a heading of the text. */
export const HEADING = '#';

/** A component where it stands. `inside` are the names of the components around it, outermost first. */
export interface Used {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly line: number;
  readonly inside: readonly string[];
}

/** Words outside of formulas and code. */
export interface Words {
  readonly text: string;
  readonly line: number;
  readonly inside: readonly string[];
}

export interface ReadLesson {
  readonly id: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly uses: readonly Used[];
  readonly words: readonly Words[];
  /** Titles and ids of headings. */
  readonly headings: readonly { title: string; line: number }[];
  readonly cards: string | null;
  /** Names of linked symbols, from formulas and <Sym>s, and from the lines of code that name them. */
  readonly symbols: { readonly shown: ReadonlySet<string>; readonly inCode: readonly string[] };
}

const processor = createProcessor({ format: 'mdx', remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath] });

/** Every lesson, drafts included. */
export function readLessons(root = join(content, 'lessons')): ReadLesson[] {
  return readdirSync(root)
    .filter((id) => existsSync(join(root, id, 'lesson.mdx')))
    .map((id) => {
      const cards = join(root, id, 'cards.yaml');
      const text = readFileSync(join(root, id, 'lesson.mdx'), 'utf8');
      return { ...readLesson(id, text), cards: existsSync(cards) ? readFileSync(cards, 'utf8') : null };
    });
}

/** One lesson from its text. */
export function readLesson(id: string, text: string): ReadLesson {
  const tree = processor.parse(escapeHeadingIds(text)) as Root;
  const uses: Used[] = [];
  const words: Words[] = [];
  const headings: { title: string; line: number }[] = [];
  let front: Record<string, unknown> = {};
  const walk = (node: Node, inside: readonly string[]): void => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'yaml') front = parse((node as Node & { value: string }).value) as Record<string, unknown>;
    if (node.type === 'text') words.push({ text: (node as Text).value, line, inside });
    if (node.type === 'heading') headings.push({ title: plainText(node as Heading), line });
    const element = isElement(node) && node.name ? node : null;
    if (element?.name && /^[A-Z]/.test(element.name))
      uses.push({ name: element.name, attributes: attributesOf(element), line, inside });
    const name = node.type === 'heading' ? HEADING : element?.name;
    const around = name ? [...inside, name] : inside;
    for (const child of (node as Parent).children ?? []) walk(child, around);
  };
  walk(tree, []);
  return { id, front, uses, words, headings, cards: null, symbols: symbolsIn(text) };
}

function symbolsIn(text: string): ReadLesson['symbols'] {
  const named = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
  const fences = named(/^```\w+ symbols="([^"]*)"/gm).join(' ');
  return {
    shown: new Set(named(/\bsym-([\w-]+)/g).concat(named(/<Sym name="([^"]+)"/g))),
    inCode: [...fences.matchAll(/([\w-]+):/g)].map(([, name]) => name!),
  };
}

const isElement = (node: Node): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function plainText(node: Node): string {
  const value = (node as Node & { value?: string }).value ?? '';
  return value + ((node as Parent).children ?? []).map(plainText).join('');
}

function attributesOf(element: MdxJsxFlowElement | MdxJsxTextElement): Record<string, unknown> {
  const entries = element.attributes.map((attribute): [string, unknown] => {
    if (attribute.type !== 'mdxJsxAttribute') return ['...', undefined];
    const { name, value } = attribute;
    if (value === null || value === undefined) return [name, true];
    if (typeof value === 'string') return [name, value];
    return [name, value.data?.estree ? literalOfProgram(value.data.estree) : undefined];
  });
  return Object.fromEntries(entries);
}
