/** @file Islands: what the server has drawn with React becomes live when the reader comes near. */
import type { ReactElement } from 'react';
import { loadFor } from './load';
import { whenNear } from './near';

/** An island's module: from the props in the page to the element that the server rendered, with all that it needs loaded. */
interface IslandModule {
  island: (props: unknown) => Promise<ReactElement> | ReactElement;
}

/** `data-island="widget"` is the frame; another kind of island is one more entry here. */
const islands: Record<string, (() => Promise<IslandModule>) | undefined> = { widget: () => import('../../book/frame/index') };

async function wake(element: HTMLElement, load: () => Promise<IslandModule>): Promise<void> {
  const [{ hydrateRoot }, { island }] = await Promise.all([import('react-dom/client'), load()]);
  const child = await island(JSON.parse(element.dataset.props ?? '{}'));
  hydrateRoot(element, child, { identifierPrefix: element.id });
  element.dataset.live = '';
}

/** Wakes each island when the reader comes near it. */
export function wakeIslands(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = islands[element.dataset.island ?? ''];
    if (!load) throw new Error(`data-island="${element.dataset.island}" is not listed in src/app/client/islands.ts.`);
    whenNear(element, () => loadFor(element, () => wake(element, load)));
  }
}
