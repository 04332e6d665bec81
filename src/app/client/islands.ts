/** @file Islands: what the server has drawn with React becomes live when the reader comes near. */
import { loadFor } from './load';
import { whenNear } from './near';

/** How each kind of island wakes: `data-island="widget"` is the widget frame. */
const kinds: Record<string, (element: HTMLElement) => Promise<void>> = {
  widget: async (element) => (await import('./hydrate')).hydrate(element),
  offline: async (element) => {
    await (await import('./islands/offline')).default(element);
    element.dataset.live = '';
  },
  dates: async (element) => (await import('./islands/dates')).default(element),
  task: async (element) => {
    await (await import('./islands/task')).default(element);
    element.dataset.live = '';
  },
};

/** Wakes each island when the reader comes near it. */
export function wakeIslands(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const wake = kinds[element.dataset.island ?? ''];
    if (!wake) throw new Error(`data-island="${element.dataset.island}" is not listed in src/app/client/islands.ts.`);
    whenNear(element, () => loadFor(element, () => wake(element)));
  }
}
