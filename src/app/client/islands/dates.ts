/** @file Release and due dates against the clock of this device: an entry that is not open loses its link. No secret is kept by this. */
import { standing } from '../../../book/course/day';
import { today } from '../../../book/course/today';
import { part } from '../../../book/prose/shared/dom';

function tell(element: HTMLElement): void {
  const { release, due } = element.dataset;
  const { open, words } = standing({ release, due }, today());
  const place = part(element, 'standing');
  if (place) place.textContent = words;
  element.toggleAttribute('data-closed', !open);
  if (!open) for (const link of element.querySelectorAll('a[data-entry]')) link.removeAttribute('href');
}

/** For the element itself, or for the dated entries inside. */
export default function dates(element: HTMLElement): void {
  const inside = element.querySelectorAll<HTMLElement>('[data-release], [data-due]');
  for (const each of inside.length ? inside : [element]) tell(each);
}
