/** @file Formulas by KaTeX at build time. A formula that KaTeX cannot set stops the build at its line. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
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

const isDisplay = (node: RootContent | ElementContent): node is Element =>
  node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes('katex-display');
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

/** Browsers may break a line after a formula as after a picture: a word joiner keeps the full stop with it. */
function keepPunctuation(parent: Element): void {
  parent.children.forEach((child, index) => {
    const before = parent.children[index - 1];
    const formula =
      before?.type === 'element' && Array.isArray(before.properties.className) && before.properties.className.includes('katex');
    if (child.type === 'text' && formula) child.value = child.value.replace(/^(?=[.,;:!?)’”])/, '\u2060');
  });
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
