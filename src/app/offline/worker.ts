/**
 * @file The service worker, sw.js in the root of the book. It never takes over unasked: a new one waits until the reader says so, or
 * until one page alone is open and that page is already of the new build.
 */
import { answer, OFFLINE_PAGE } from './answer';
import { pathOf } from './offline-index';
import { Shelf } from './shelf';

/** Set by the build; it makes the worker of each build another one. */
declare const __BUILD__: string;

/** What pages say to the worker: `visited` keeps the page at `address`, the others let a waiting worker take over. */
export interface Message {
  type: 'visited' | 'take-over' | 'settle';
  address?: string;
}

const scope = self as unknown as ServiceWorkerGlobalScope;
const root = scope.registration.scope;
const fetchHere = (address: string, options?: RequestInit) => fetch(address, options);
const shelf = new Shelf({ root, caches: scope.caches, fetch: fetchHere });

/**
 * Whether the page of this id is the only one open. One on its way is not listed yet, and the one page that is may be another,
 * of an earlier build: so it is waited for.
 */
async function isAlone(id: string): Promise<boolean> {
  await scope.clients.get(id);
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.every((client) => client.id === id);
}

/** With the page that has just come open alone, there is no other that could still want an asset of an earlier build. */
const tidy = async (id: string) => void ((await isAlone(id)) && (await shelf.prune()));

scope.addEventListener('install', (event) => event.waitUntil(shelf.keep(OFFLINE_PAGE).catch(() => false)));

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim().then(() => shelf.refresh().catch(() => undefined)));
});

scope.addEventListener('fetch', (event) => {
  const later = (work: Promise<unknown>) =>
    event.waitUntil(work.then(() => tidy(event.resultingClientId)).catch(() => undefined));
  const response = answer({ request: event.request, root, shelf, fetch: (request) => fetch(request), later });
  if (response) event.respondWith(response);
});

scope.addEventListener('message', (event: ExtendableMessageEvent) => {
  const { type, address = root } = event.data as Message;
  if (type === 'visited') event.waitUntil(shelf.keep(pathOf(address, root)).catch(() => false));
  if (type === 'take-over') event.waitUntil(scope.skipWaiting());
  const { id } = event.source as Client;
  if (type === 'settle') event.waitUntil(isAlone(id).then((alone) => (alone ? scope.skipWaiting() : undefined)));
});

Object.assign(scope, { build: __BUILD__ });
