/** @file Straight quotes in prose become the curved ones of print. Code, formulas and attributes are left alone. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** `'` and `"` in one run of text; a quote opens after a space, a bracket, a dash or nothing. */
export const curlyQuotes = (text: string): string =>
  text
    .replace(/(^|[\s([{“‘—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“—–-])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’');

/** Remark step over the text of a page. */
export function remarkTypography(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = curlyQuotes(node.value);
  });
}
