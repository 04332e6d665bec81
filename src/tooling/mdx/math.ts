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

/** Whether a formula is a single piece, which no line may break anyway. */
function isOnePiece(formula: Element): boolean {
  let pieces = 0;
  visit(formula, 'element', (node) => {
    if (hasClass(node, 'base')) pieces += 1;
  });
  return pieces === 1;
}

const text = (value: string): Text => ({ type: 'text', value });

/**
 * Browsers may break a line after a formula as after a picture. A word joiner asks them to keep the full stop with it;
 * where the formula is one piece, a span that does not wrap makes sure.
 */
function keepPunctuation(parent: Element): void {
  const kept: ElementContent[] = [];
  for (const child of parent.children) {
    const before = kept.at(-1);
    const stop = child.type === 'text' && hasClass(before, 'katex') ? /^[.,;:!?)’”]+/.exec(child.value)?.[0] : undefined;
    if (stop === undefined || child.type !== 'text' || !hasClass(before, 'katex')) {
      kept.push(child);
      continue;
    }
    const rest = child.value.slice(stop.length);
    if (!isOnePiece(before)) {
      kept.push(text(`\u2060${stop}${rest}`));
      continue;
    }
    const children = [before, text(`\u2060${stop}`)];
    kept.splice(-1, 1, { type: 'element', tagName: 'span', properties: { className: ['keep'] }, children });
    if (rest) kept.push(text(rest));
  }
  parent.children = kept;
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
    if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement') return undefined;
    const parent = node as Element;
    if (Array.isArray(parent.properties?.className) && parent.properties.className.includes('eq')) return SKIP;
    parent.children = rowsOf(parent.children) as ElementContent[];
    keepPunctuation(parent);
    return undefined;
  });
}
