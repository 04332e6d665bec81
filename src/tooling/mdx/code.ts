/** @file Code blocks: tokens named by class instead of inline colour, and a frame that the copy button and the tabs can hold on to. */
import rehypeShiki, { type RehypeShikiOptions } from '@shikijs/rehype';
import type { Element, Root } from 'hast';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { SKIP, visit } from 'unist-util-visit';

/** The languages of the book. Each costs start-up time, so the list is short. */
export const languages = ['python', 'typescript', 'bash', 'json'] as const;

const theme = createCssVariablesTheme({ name: 'ink', variablePrefix: '--tok-', fontStyle: false });
/** The class names of linked symbols by line, from the words after the language: symbols="p:3,5 z:1" names lines 3, 5 and 1. */
function symbolsOf(meta: string): Record<number, string[]> {
  const lines: Record<number, string[]> = {};
  const list = /symbols="([^"]*)"/.exec(meta)?.[1] ?? '';
  for (const [, name, numbers] of list.matchAll(/([\w-]+):([\d,]+)/g)) {
    for (const line of numbers!.split(',')) (lines[Number(line)] ??= []).push('sym', `sym-${name}`);
  }
  return lines;
}

/** Gives each line that computes a symbol the symbol's class, so that formula, widget and code light up together. */
const linkSymbols: ShikiTransformer = {
  name: 'symbols',
  line(node, line) {
    this.addClassToHast(node, symbolsOf(this.options.meta?.__raw ?? '')[line] ?? []);
  },
};

const options: RehypeShikiOptions = {
  theme,
  langs: [...languages],
  langAlias: { py: 'python', ts: 'typescript', sh: 'bash' },
  addLanguageClass: true,
  // Without this a busy machine leaves the rest of a line plain after half a second, and no two builds would be the same.
  tokenizeTimeLimit: 0,
  transformers: [linkSymbols],
};

/** The highlighter with the theme whose colours are names, so that light, dark and print are a matter of CSS. */
export const highlight: [typeof rehypeShiki, RehypeShikiOptions] = [rehypeShiki, options];

function nameTokens(pre: Element): void {
  delete pre.properties.style;
  delete pre.properties.tabIndex;
  pre.properties.className = ['code-lines'];
  visit(pre, 'element', (node) => {
    const token = /--tok-token-([a-z-]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (token) node.properties.className = [`tok-${token}`];
  });
}

/** Rehype step: `<div class="code" data-language data-enhance="copy"><pre>`. */
export function rehypeCode(tree: Root): void {
  visit(tree, 'element', (pre, index, parent) => {
    if (pre.tagName !== 'pre' || !parent || index === undefined) return undefined;
    const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
    const classes = [pre, code].flatMap((node) =>
      Array.isArray(node?.properties.className) ? node.properties.className.map(String) : [],
    );
    const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? 'text';
    nameTokens(pre);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['code'], dataLanguage: language, dataEnhance: 'copy' },
      children: [pre],
    };
    return SKIP;
  });
}
