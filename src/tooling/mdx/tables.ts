/** @file Tables get a frame that scrolls, so that a wide one never widens the page on a phone. */
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Rehype step: `<div class="table"><table>`. */
export function rehypeTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [table] };
    return SKIP;
  });
}
