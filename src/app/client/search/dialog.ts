/** @file The search over any page: a dialog that is made on first use. Escape or a press beside it closes it. */
import { make } from '../../../book/prose/shared/dom';
import { searchBox } from './box';

function closeButton(dialog: HTMLDialogElement): HTMLElement {
  const button = make('button', 'btn', 'Close');
  button.type = 'button';
  button.addEventListener('click', () => dialog.close());
  return button;
}

function makeDialog(): { dialog: HTMLDialogElement; field: HTMLInputElement } {
  const dialog = make('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', 'Search the book');
  const form = make('form', 'search-form');
  form.setAttribute('role', 'search');
  const label = make('label', 'visually-hidden', 'Search the book');
  const field = make('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.placeholder = 'A word, a term, a widget';
  field.id = 'search-field';
  label.htmlFor = field.id;
  form.append(label, field, closeButton(dialog));
  const status = make('p', 'search-status');
  status.setAttribute('role', 'status');
  const list = make('ol', 'results');
  dialog.append(form, status, list, make('p', 'search-keys', '↑ ↓ choose · Enter opens · Esc closes'));
  dialog.addEventListener('click', (event) => {
    // on the backdrop, or on a result that leads to this very page
    if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
  });
  // a search field would only be emptied by the first Escape
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dialog.close();
  });
  document.body.append(dialog);
  searchBox({ field, status, list });
  return { dialog, field };
}

let made: ReturnType<typeof makeDialog> | null = null;

/** Opens the search with what was typed while it was fetched, or else with its last words selected. */
export function openSearch(typed: string): void {
  made ??= makeDialog();
  if (!made.dialog.open) made.dialog.showModal();
  made.field.focus();
  if (typed === '') return made.field.select();
  made.field.value = typed;
  made.field.dispatchEvent(new Event('input'));
}
