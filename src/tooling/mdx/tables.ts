/** @file Tables get a frame that scrolls, so that a wide one never widens the page on a phone; their columns are aligned by classes. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** `| ---: |` aligns a column. The compiler would write that as a style, which the policy of the pages blocks. */
function alignByClass(cell: Element): void {
  const { align, ...rest } = cell.properties;
  if (align === undefined) return;
  cell.properties = align === 'left' ? rest : { ...rest, className: [`align-${String(align)}`] };
}

/** Whether there are words in a cell, and not a formula alone: that would be a heading without a text for those who listen. */
function hasWords(node: Element): boolean {
  return node.children.some((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    return child.type === 'element' && !isFormula(child) && hasWords(child);
  });
}

const isFormula = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('katex');

/** The words that stand first in a row name the row. */
function nameRows(table: Element): void {
  visit(table, 'element', (body) => {
    if (body.tagName !== 'tbody') return;
    for (const row of body.children) {
      const first = row.type === 'element' && row.children.find((cell) => cell.type === 'element');
      if (first && first.type === 'element' && hasWords(first))
        Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
    }
  });
}

/** Rehype step: `<div class="table"><table>`, each row with its heading. */
export function rehypeTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    visit(table, 'element', alignByClass);
    nameRows(table);
    parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [table] };
    return SKIP;
  });
}
