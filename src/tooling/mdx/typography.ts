/** @file Straight quotes become the curved ones of print, and sizes stay on one line. Code, formulas and attributes are left alone. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** `'` and `"` in one run of text; a quote opens after a space, a bracket, a dash or nothing. */
export const curlyQuotes = (text: string): string =>
  text
    .replace(/(^|[\s([{“‘—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“—–-])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’');

/** `3 × 3`, `95 %` and `ln 2` must not break at the end of a line. */
export const unbrokenSizes = (text: string): string =>
  text
    .replace(/(\d) × (?=\d)/g, '$1\u00a0×\u00a0')
    .replace(/(\d) (?=%)/g, '$1\u00a0')
    .replace(/\bln (?=\d)/g, 'ln\u00a0');

/** Remark step over the text of a page. */
export function remarkTypography(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = unbrokenSizes(curlyQuotes(node.value));
  });
}
