/** @file The rail follows the reader: sections read, and the one being read. */
import { SECTION_EVENT } from '../../book/progress/reading';

/** The last section whose heading has passed the upper third of the window; -1 above the first. */
function sectionAt(headings: readonly HTMLElement[]): number {
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  if (atEnd) return headings.length - 1;
  return headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
}

function mark(item: HTMLElement, index: number, now: number): void {
  item.classList.toggle('done', index < now);
  item.classList.toggle('now', index === now);
  const link = item.querySelector('a');
  if (index === now) link?.setAttribute('aria-current', 'true');
  else link?.removeAttribute('aria-current');
}

/** Marks the section being read in `[data-rail]` and `[data-strip]`. */
export function followScrolling(): void {
  const lists = [...document.querySelectorAll('[data-rail], [data-strip]')].map((list) => [
    ...list.querySelectorAll<HTMLElement>('[data-section]'),
  ]);
  const headings = (lists[0] ?? []).flatMap((item) => document.getElementById(item.dataset.section ?? '') ?? []);
  if (!headings.length) return;
  let shown = NaN;
  let asked = false;
  const follow = () => {
    asked = false;
    const now = sectionAt(headings);
    if (now === shown) return;
    shown = now;
    for (const items of lists) items.forEach((item, index) => mark(item, index, now));
    document.dispatchEvent(new Event(SECTION_EVENT));
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(follow);
    asked = true;
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  follow();
}
