/** @file What every enhancer does with the DOM: find marked parts, make elements, set text. Never HTML from strings. */
import { numberText, type Words } from './numbers';

const svgSpace = 'http://www.w3.org/2000/svg';

/** The element marked `data-part="name"` inside `root`, or null. */
export const part = <E extends Element = HTMLElement>(root: ParentNode, name: string): E | null =>
  root.querySelector<E>(`[data-part="${name}"]`);

/** All elements marked `data-part="name"`. */
export const parts = <E extends Element = HTMLElement>(root: ParentNode, name: string): E[] =>
  Array.from(root.querySelectorAll<E>(`[data-part="${name}"]`));

/** A new element with a class and text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** A new SVG element with attributes. */
export function makeSvg(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgSpace, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Replaces the content of `element` by a sentence whose numbers are set with raised exponents. */
export function putWords(element: Element, words: Words): void {
  element.replaceChildren(...words.flatMap((word) => (typeof word === 'number' ? numberNode(word) : raised(word))));
}

function numberNode(value: number): HTMLElement {
  const node = make('span', 'num');
  node.append(...raised(numberText(value, 2)));
  return node;
}

/** `3 × 10^−5` as text and a raised exponent. */
const raised = (text: string): Node[] =>
  text.split(/\^([\u2212-]?\d+)/).map((piece, i) => (i % 2 === 1 ? make('sup', '', piece) : document.createTextNode(piece)));

/** The JSON of a data attribute; null when it is absent or damaged. */
export function dataJson<T>(element: HTMLElement, name: string): T | null {
  try {
    return JSON.parse(element.dataset[name] ?? 'null') as T | null;
  } catch {
    return null;
  }
}
