/** @file Linked symbols: hovering, focusing or pressing one lights all others of its name on the page. One listener for the page. */

const LIT = 'is-lit';

/** The symbol an element belongs to: `data-symbol`, or the class `sym-NAME` that formulas carry. */
export function symbolOf(element: Element | null): string | null {
  const marked = element?.closest('[data-symbol], [class*="sym-"]');
  if (!marked) return null;
  return marked.getAttribute('data-symbol') ?? /(?:^|\s)sym-([\w-]+)/.exec(marked.getAttribute('class') ?? '')?.[1] ?? null;
}

export default function enhance(root: HTMLElement): void {
  let pinned: string | null = null;
  let shown: string | null = null;
  const light = (name: string | null): void => {
    if (name === shown) return;
    root.querySelectorAll(`.${LIT}`).forEach((element) => element.classList.remove(LIT));
    shown = name;
    if (name) root.querySelectorAll(`[data-symbol="${name}"], .sym-${name}`).forEach((element) => element.classList.add(LIT));
  };
  const from = (event: Event): void => light(symbolOf(event.target as Element) ?? pinned);
  root.addEventListener('pointerover', from);
  root.addEventListener('pointerleave', () => light(pinned));
  root.addEventListener('focusin', from);
  root.addEventListener('focusout', () => light(pinned));
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button.sym');
    if (!button) return;
    const name = symbolOf(button);
    pinned = pinned === name ? null : name;
    root
      .querySelectorAll<HTMLButtonElement>('button.sym')
      .forEach((other) => other.setAttribute('aria-pressed', String(symbolOf(other) === pinned)));
    light(pinned ?? name);
  });
}
