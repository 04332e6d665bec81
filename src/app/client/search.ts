/** @file Search from anywhere: the link in the header and the key `/` open it over the page. The search itself is loaded then. */

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** The field of the page that is all search. */
const fieldHere = (): HTMLInputElement | null => document.querySelector('[data-island="search"] input');

/** Gathers what is typed from now on; the function returned ends that and hands it over, null where Escape was among it. */
function gatherTyping(): () => string | null {
  let typed: string | null = '';
  const listen = (event: KeyboardEvent): void => {
    if (typed === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key === 'Escape') typed = null;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', listen, { capture: true });
  return () => {
    document.removeEventListener('keydown', listen, { capture: true });
    return typed;
  };
}

let opening = false;

/** Opens the dialog, unless the page has the field itself; where its code cannot be had, the page of the search is where to go. */
function open(link: HTMLAnchorElement): void {
  const field = fieldHere();
  if (field) return field.focus();
  if (opening) return;
  opening = true;
  const typed = gatherTyping();
  import('./search/dialog')
    .then(
      ({ openSearch }) => {
        const words = typed();
        if (words !== null) openSearch(words);
      },
      () => {
        typed();
        location.assign(link.href);
      },
    )
    .finally(() => {
      opening = false;
    });
}

/** Makes `[data-search]` and `/` work. */
export function searchAnywhere(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!link) return;
  link.addEventListener('click', (event) => {
    // a new tab is asked for: that is the page's business
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    event.preventDefault();
    open(link);
  });
}
