/** @file Tells the reader, once a page, what became of stored answers. */
import { progress } from './open';

const ID = 'progress-notice';

/** Shows the store's notice after `near`, if there is one and it is not on the page yet. */
export function showNotice(near: Element): void {
  const text = progress().notice();
  if (!text || document.getElementById(ID)) return;
  const line = document.createElement('p');
  line.id = ID;
  line.className = 'progress-notice';
  line.setAttribute('role', 'status');
  line.textContent = text;
  near.after(line);
}
