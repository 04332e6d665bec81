/** @file Prose that comes alive without React: `data-enhance="quiz"` runs book/prose/quiz/enhance.ts on it; several names take turns. */
import { copyButton } from './copy';
import { loadFor } from './load';
import { whenNear } from './near';

/** Makes one element live. */
export type Enhancer = (element: HTMLElement) => void;

/** Small ones that come with the entry, so that they cost no request. */
const atHand: Record<string, Enhancer> = { copy: copyButton };

async function enhanceFrom(element: HTMLElement, name: string): Promise<void> {
  const { enhancers } = await import('./registry');
  const enhancer = enhancers.get(name);
  if (!enhancer) throw new Error(`data-enhance="${name}" has no src/book/prose/${name}/enhance.ts: add it or mend the name.`);
  enhancer(element);
}

function wake(element: HTMLElement, name: string): void {
  const here = atHand[name];
  if (here) here(element);
  else loadFor(element, () => enhanceFrom(element, name));
}

/** Enhances each marked element when the reader comes near it. */
export function enhance(root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-enhance]'))
    whenNear(element, () => element.dataset.enhance?.split(' ').forEach((name) => wake(element, name)));
}
