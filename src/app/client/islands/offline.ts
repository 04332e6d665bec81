/** @file The page about reading without a network: lists what is kept, keeps the whole book on request, and lets go of it. */
import { bookRoot } from '../../../runtime/trusted';
import { wholeBook, type OfflineIndex } from '../../offline/offline-index';
import { Shelf } from '../../offline/shelf';

interface Parts {
  asked: HTMLElement;
  state: HTMLElement;
  whole: HTMLButtonElement;
  clear: HTMLButtonElement;
  progress: HTMLProgressElement;
  list: HTMLElement;
}

const partsOf = (element: HTMLElement): Parts =>
  Object.fromEntries(
    [...element.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset.part, part]),
  ) as unknown as Parts;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const count = (pages: number) => `${pages} ${pages === 1 ? 'page' : 'pages'}`;

function link(path: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = bookRoot() + path;
  made.textContent = text;
  return made;
}

async function show(parts: Parts, shelf: Shelf, index: OfflineIndex): Promise<void> {
  const kept = (await shelf.paths()).filter((path) => index.pages[path]).sort();
  const { paths, bytes } = wholeBook(index);
  const missing = paths.filter((path) => !kept.includes(path)).length;
  parts.state.textContent =
    missing === 0
      ? `The whole book is kept: ${count(paths.length)}.`
      : `${count(kept.length)} of ${paths.length} are kept. The whole book takes ${megabytes(bytes)} of this browser’s room.`;
  parts.whole.disabled = missing === 0;
  parts.clear.disabled = kept.length === 0;
  const rows = kept.map((path) => {
    const row = document.createElement('li');
    row.append(link(path, index.pages[path]!.title));
    return row;
  });
  parts.list.replaceChildren(...rows);
}

/** Keeps page after page; what is kept stays, also when one fails. */
async function keepWhole(parts: Parts, shelf: Shelf, index: OfflineIndex): Promise<void> {
  const { paths } = wholeBook(index);
  const kept = new Set(await shelf.paths());
  const missing = paths.filter((path) => !kept.has(path));
  parts.whole.disabled = parts.clear.disabled = true;
  parts.progress.hidden = false;
  let failed = 0;
  for (const [at, path] of missing.entries()) {
    parts.progress.value = at / missing.length;
    parts.state.textContent = `Keeping ${index.pages[path]!.title}, ${at + 1} of ${missing.length}.`;
    if (!(await shelf.keep(path).catch(() => false))) failed++;
  }
  parts.progress.hidden = true;
  await show(parts, shelf, index);
  if (failed) {
    const why = navigator.onLine ? 'Perhaps this browser has no more room for it' : 'There is no network';
    parts.state.textContent = `${count(failed)} could not be kept. ${why}; the others are kept, and you can try again.`;
  }
}

/** A page was wanted that is neither kept nor to be had. */
function tellAsked(parts: Parts, index: OfflineIndex): void {
  const path = new URLSearchParams(location.search).get('for');
  if (path === null) return;
  const known = index.pages[path];
  const again = known ? link(path, 'Try again') : link('', 'To the start of the book');
  const name = known ? `“${known.title}”` : 'That page';
  parts.asked.replaceChildren(`${name} is not kept in this browser, and there is no network to fetch it. `, again);
  parts.asked.hidden = false;
}

/** Makes the section live. */
export default async function offline(element: HTMLElement): Promise<void> {
  const parts = partsOf(element);
  if (!isSecureContext || typeof caches === 'undefined') {
    parts.state.textContent = 'This browser keeps no pages for this address: it does so only over https.';
    return;
  }
  const shelf = new Shelf({ root: bookRoot(), caches, fetch: (address, options) => fetch(address, options) });
  const index = await shelf.freshIndex().catch(() => null);
  if (!index) {
    parts.state.textContent = 'Nothing is kept here yet, and there is no network.';
    return;
  }
  tellAsked(parts, index);
  parts.whole.addEventListener('click', () => void keepWhole(parts, shelf, index));
  parts.clear.addEventListener('click', () => void shelf.clear().then(() => show(parts, shelf, index)));
  await show(parts, shelf, index);
}
