/** @file Inline styles of formulas as classes: the page's policy forbids style attributes, so equal styles share one generated class. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** FNV-1a over UTF-16 units, as five characters of base 36. The same style gets the same name in every build. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0').slice(-5);
}

/** Collects declarations and names them. */
export class StyleClasses {
  readonly #declarations = new Map<string, string>();

  /** The class that stands for `style`, e.g. `height:0.64em`. Two styles with one name stop the build. */
  nameOf(style: string): string {
    const declarations = style.trim().replace(/;?$/, ';');
    const name = `k-${shortHash(declarations)}`;
    const known = this.#declarations.get(name);
    if (known !== undefined && known !== declarations)
      throw new Error(`"${known}" and "${declarations}" hash alike: lengthen shortHash.`);
    this.#declarations.set(name, declarations);
    return name;
  }

  /** The rules, in an order that does not depend on which lesson came first. */
  css(): string {
    return [...this.#declarations]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, declarations]) => `.${name}{${declarations}}\n`)
      .join('');
  }
}

const hasClass = (node: Element, name: string) =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** Rehype step: every `style` inside a formula becomes a class. Styles elsewhere are left, and fail the check of the built page. */
export function rehypeStyleClasses(classes: StyleClasses) {
  return () => (tree: Root) => {
    visit(tree, 'element', (formula) => {
      if (!hasClass(formula, 'katex')) return undefined;
      visit(formula, 'element', (node) => {
        const { style, className } = node.properties;
        if (typeof style !== 'string') return;
        node.properties.className = [...(Array.isArray(className) ? className : []), classes.nameOf(style)];
        delete node.properties.style;
      });
      return SKIP;
    });
  };
}
