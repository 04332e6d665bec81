/** @file Formulas by KaTeX at build time. A formula that KaTeX cannot set stops the build at its line. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import rehypeKatex, { type Options } from 'rehype-katex';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';

const options: Options = {
  output: 'htmlAndMathml',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  // Classes colour a symbol and data name it; every other command that writes HTML stays shut.
  trust: ({ command }: { command: string }) => command === '\\htmlClass' || command === '\\htmlData',
};

export const setFormulas: [typeof rehypeKatex, Options] = [rehypeKatex, options];

const hasClass = (node: RootContent | ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(name);

const isDisplay = (node: RootContent | ElementContent): node is Element => hasClass(node, 'katex-display');
const isSpace = (node: RootContent | ElementContent) => node.type === 'text' && !node.value.trim();

/** Displayed formulas that follow one another share a row, which wraps and scrolls. */
function rowsOf<Node extends RootContent | ElementContent>(children: Node[]): (Node | Element)[] {
  const out: (Node | Element)[] = [];
  let row: Element | null = null;
  for (const child of children) {
    if (row && isSpace(child)) continue;
    if (!isDisplay(child)) {
      row = null;
      out.push(child);
      continue;
    }
    if (!row) out.push((row = { type: 'element', tagName: 'div', properties: { className: ['eq'] }, children: [] }));
    row.children.push(child);
  }
  return out;
}

const text = (value: string): Text => ({ type: 'text', value });

/** Between its pieces a formula may wrap also where its surroundings may not. */
function allowBreaks(formula: Element): void {
  visit(formula, 'element', (node) => {
    if (!hasClass(node, 'katex-html')) return;
    const pieces = node.children.map((piece, index): ElementContent[] =>
      index > 0 && hasClass(piece, 'base') ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, piece] : [piece],
    );
    node.children = pieces.flat();
  });
}

/**
 * Browsers may break a line after a formula as after a picture: a span that does not wrap keeps the full stop with it.
 * The word joiner asks for the same where no style is.
 */
function keepPunctuation(parent: Element): void {
  parent.children = parent.children.reduce<ElementContent[]>((kept, child) => {
    const formula = kept.at(-1);
    if (child.type !== 'text' || !hasClass(formula, 'katex')) return [...kept, child];
    const stop = /^[.,;:!?)’”]+/.exec(child.value)?.[0];
    if (stop === undefined) return [...kept, child];
    allowBreaks(formula);
    const children = [formula, text(`\u2060${stop}`)];
    const span: Element = { type: 'element', tagName: 'span', properties: { className: ['keep'] }, children };
    const rest = child.value.slice(stop.length);
    return [...kept.slice(0, -1), span, ...(rest ? [text(rest)] : [])];
  }, []);
}

/** Rehype step after KaTeX: fails on what it complained of (it only warns), and frames displayed formulas. */
export function rehypeFormulas(tree: Root, file: VFile): void {
  const complaint = file.messages.find((message) => message.source === 'rehype-katex');
  if (complaint) {
    const cause = complaint.cause instanceof Error ? complaint.cause.message : complaint.reason;
    const sentence = cause
      .replace(/^KaTeX parse error: /, '')
      .replace(/\s+/g, ' ')
      .replace(/\.?$/, '.');
    file.fail(`This formula cannot be set: ${sentence} Mend the LaTeX.`, { place: complaint.place, source: 'book:math' });
  }
  tree.children = rowsOf(tree.children) as Root['children'];
  visit(tree, (node) => {
    if (!['element', 'mdxJsxFlowElement', 'mdxJsxTextElement'].includes(node.type)) return undefined;
    const parent = node as Element;
    if (Array.isArray(parent.properties?.className) && parent.properties.className.includes('eq')) return SKIP;
    parent.children = rowsOf(parent.children) as ElementContent[];
    keepPunctuation(parent);
    return undefined;
  });
}
