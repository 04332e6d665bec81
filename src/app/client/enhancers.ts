/** @file Prose that comes alive without React: `data-enhance="quiz"` runs book/prose/quiz/enhance.ts on that element. */
import { copyButton } from './copy';
import { loadFor } from './load';
import { whenNear } from './near';
import { enhancers } from './registry';

/** Makes one element live. */
export type Enhancer = (element: HTMLElement) => void;

/** Small ones that come with the entry, so that they cost no request. */
const atHand: Record<string, Enhancer> = { copy: copyButton };

function wake(element: HTMLElement, name: string): void {
  const here = atHand[name];
  if (here) return here(element);
  const load = enhancers.get(name);
  if (!load) throw new Error(`data-enhance="${name}" has no src/book/prose/${name}/enhance.ts: add it or mend the name.`);
  loadFor(element, async () => (await load()).default(element));
}

/** Enhances each marked element when the reader comes near it. */
export function enhance(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-enhance]'))
    whenNear(element, () => wake(element, element.dataset.enhance ?? ''));
}
