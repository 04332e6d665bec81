/** @file Tables get a frame that scrolls, so that a wide one never widens the page on a phone; their columns are aligned by classes. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** `| ---: |` aligns a column. The compiler would write that as a style, which the policy of the pages blocks. */
function alignByClass(cell: Element): void {
  const { align, ...rest } = cell.properties;
  if (align === undefined) return;
  cell.properties = align === 'left' ? rest : { ...rest, className: [`align-${String(align)}`] };
}

/** Rehype step: `<div class="table"><table>`. */
export function rehypeTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    visit(table, 'element', alignByClass);
    parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [table] };
    return SKIP;
  });
}
