/** @file The search box: a field and its results as links. ↑ and ↓ go through them, Enter follows. Used by the page and the dialog. */
import { make } from '../../../book/prose/shared/dom';
import { excerpt, marked, type Piece } from '../../search/excerpt';
import { kindNames } from '../../search/shape';
import { search, searchIndex, type Found, type Results } from './index-file';

const MOST = 12;

/** The parts that the box is made of; the page prints them, the dialog makes them. */
export interface BoxParts {
  field: HTMLInputElement;
  /** Says how many were found, or what is wrong; a live region. */
  status: HTMLElement;
  list: HTMLElement;
}

function setPieces(element: HTMLElement, pieces: readonly Piece[]): HTMLElement {
  element.append(...pieces.map(({ text, hit }) => (hit ? make('mark', '', text) : document.createTextNode(text))));
  return element;
}

function resultItem({ id, kind, title, within, text, terms }: Found): HTMLElement {
  const link = make('a', 'result');
  link.href = `${document.documentElement.dataset.root ?? ''}${id}`;
  const head = make('span', 'result-title');
  setPieces(head, marked(title, terms));
  const place = make('span', 'result-place', [kindNames[kind], kind === 'section' ? within : ''].filter(Boolean).join(' · '));
  link.append(head, place, setPieces(make('span', 'result-text'), excerpt(text, terms)));
  const item = make('li');
  item.append(link);
  return item;
}

/** A query as it is quoted. */
const short = (query: string): string => (query.length > 40 ? `${query.slice(0, 40)}…` : query);

function countText({ found: { length: count }, all }: Results, query: string): string {
  if (count === 0) return `Nothing was found for “${short(query)}”. Another word, or a shorter one, may find it.`;
  const counted = count === MOST ? `The first ${MOST} results` : `${count} ${count === 1 ? 'result' : 'results'}`;
  return all ? counted : `Nothing holds all of these words. ${counted} with some of them:`;
}

/** Arrow keys go from the field through the results and back. */
function moveByKeys({ field, list }: BoxParts, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [field, ...list.querySelectorAll<HTMLElement>('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** Makes the parts work; `asked` hears each query, for the address of the page. */
export function searchBox(parts: BoxParts, asked: (query: string) => void = () => undefined): void {
  const { field, status, list } = parts;
  const show = async (): Promise<void> => {
    const query = field.value.trim();
    asked(query);
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const results = await search(query, MOST);
      // the reader has typed on
      if (query !== field.value.trim()) return;
      list.replaceChildren(...results.found.map(resultItem));
      status.textContent = countText(results, query);
    } catch {
      list.replaceChildren();
      status.textContent =
        'The index could not be loaded. Check the connection and type again; the glossary and the map need none.';
    }
  };
  field.addEventListener('input', () => void show());
  field.closest('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  (field.closest('dialog, [data-island]') ?? field).addEventListener('keydown', (event) =>
    moveByKeys(parts, event as KeyboardEvent),
  );
  // fetched while the reader is still typing
  searchIndex().catch(() => undefined);
  if (field.value) void show();
}
