/** @file Reading without a network: starts the service worker, has it keep this page, and offers a newer edition when there is one. */
import { bookRoot, offlineWorker, trusted } from '../../runtime/trusted';
import { INDEX, pathOf, type OfflineIndex } from '../offline/offline-index';
import type { Message } from '../offline/worker';

const HOUR = 3_600_000;

const tell = (worker: ServiceWorker | null | undefined, message: Message) => worker?.postMessage(message);

/** Whether the server has another edition of this very page; null where it cannot be asked. */
async function isOutdated(): Promise<boolean | null> {
  const response = await fetch(bookRoot() + INDEX, { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok) return null;
  const { pages } = (await response.json()) as OfflineIndex;
  return pages[pathOf(location.href, bookRoot())]?.hash !== document.documentElement.dataset.page;
}

/** Follows what becomes of the worker. A page reloads only when its own reader asked for it, and then once. */
function watch(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  let asked = false;
  const reload = () => {
    if (!asked) return;
    asked = false;
    location.reload();
  };
  const accept = () => {
    asked = true;
    if (!registration.waiting) return reload();
    tell(registration.waiting, { type: 'take-over' });
    // A worker that does not take over is no reason to keep the reader waiting: pages come from the network first.
    setTimeout(reload, 3000);
  };
  const look = async () => {
    const outdated = await isOutdated();
    // Loaded when there is one to offer; it is on the shelf with the page.
    if (outdated) (await import('./edition')).offerEdition(accept);
    else if (outdated === false) tell(registration.waiting, { type: 'settle' });
  };
  container.addEventListener('controllerchange', () => (asked ? reload() : void look()));
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) void look();
    });
  });
  if (registration.waiting) void look();
  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - checked < HOUR) return;
    checked = Date.now();
    registration.update().catch(() => undefined);
  });
}

async function start(container: ServiceWorkerContainer): Promise<void> {
  const first = !container.controller;
  const address = trusted(offlineWorker());
  const registration = await container.register(address, { scope: bookRoot(), updateViaCache: 'none' });
  watch(container, registration);
  // A page that came before the worker has to ask to be kept.
  if (first) tell((await container.ready).active, { type: 'visited', address: location.href });
}

/** Starts once the page has loaded, so that nothing waits for it. Embeds and browsers without workers go without. */
export function keepOffline(): void {
  const { page, root = '/' } = document.documentElement.dataset;
  // The page for missing addresses stands anywhere, so it cannot know where the book begins.
  if (import.meta.env.DEV || !page || root.startsWith('/') || !document.querySelector('.page')) return;
  const begin = () => {
    try {
      // Missing on plain http; in a frame without an origin even asking throws.
      if (navigator.serviceWorker) start(navigator.serviceWorker).catch(() => undefined);
    } catch {
      // The book works all the same.
    }
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
