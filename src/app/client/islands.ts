/** @file Islands: what the server has printed becomes live when the reader comes near. */
import { loadFor } from './load';
import { whenNear } from './near';

/** Makes one element live. */
export type Enliven = (element: HTMLElement) => void | Promise<void>;

/** An island of plain DOM: marked live once its code has run. */
const made = (load: () => Promise<{ default: Enliven }>): ((element: HTMLElement) => Promise<void>) => {
  return async (element) => {
    await (await load()).default(element);
    element.dataset.live = '';
  };
};

/** How each kind of island wakes: `data-island="widget"` is the widget frame, the others are pages of the book about its reader. */
const kinds: Record<string, (element: HTMLElement) => Promise<void>> = {
  widget: async (element) => (await import('./hydrate')).hydrate(element),
  dates: made(() => import('./islands/dates')),
  map: made(() => import('./islands/map')),
  offline: made(() => import('./islands/offline')),
  progress: made(() => import('./islands/progress')),
  review: made(() => import('./islands/review')),
  search: made(() => import('./islands/search')),
  settings: made(() => import('./islands/settings')),
  task: made(() => import('./islands/task')),
};

/** Wakes each island when the reader comes near it. */
export function wakeIslands(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const wake = kinds[element.dataset.island ?? ''];
    if (!wake) throw new Error(`data-island="${element.dataset.island}" is not listed in src/app/client/islands.ts.`);
    whenNear(element, () => loadFor(element, () => wake(element)));
  }
}
