/** @file Formulas, tables and code that are wider than the text can be scrolled by keyboard. */

const labels = [
  ['.eq', 'Formula'],
  ['.table', 'Table'],
  ['.code-lines', 'Code'],
] as const;

function fit(element: HTMLElement, label: string): void {
  if (element.scrollWidth > element.clientWidth + 1) {
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', `${label}, scrolls sideways`);
  } else if (element.tabIndex === 0) {
    element.removeAttribute('tabindex');
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
  }
}

/** Makes whatever overflows focusable, and keeps that true as the window changes. */
export function focusScrollers(): void {
  for (const [selector, label] of labels)
    for (const element of document.querySelectorAll<HTMLElement>(selector))
      new ResizeObserver(() => fit(element, label)).observe(element);
}
