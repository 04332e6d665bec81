/** @file The popover of terms and citations: shows on hover, focus and first touch; Escape closes it, the pointer may enter it. */
import { make } from '../shared/dom';

const DELAY = 120;
let tip: HTMLElement | null = null;
let owner: HTMLElement | null = null;
let timer = 0;

export default function enhance(trigger: HTMLElement): void {
  trigger.addEventListener('pointerenter', (event) => {
    if (event.pointerType !== 'touch') later(() => show(trigger));
  });
  trigger.addEventListener('pointerleave', () => later(hide));
  trigger.addEventListener('focus', () => {
    if (trigger.matches(':focus-visible')) show(trigger);
  });
  trigger.addEventListener('blur', hide);
  trigger.addEventListener('click', (event) => {
    // the first touch shows the definition, the second follows the link
    const touched = (event as PointerEvent).pointerType === 'touch';
    if (touched && owner !== trigger) {
      event.preventDefault();
      show(trigger);
    } else hide();
  });
}

function later(work: () => void): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(work, DELAY);
}

function show(trigger: HTMLElement): void {
  window.clearTimeout(timer);
  if (owner === trigger) return;
  hide();
  owner = trigger;
  tip = make('div', 'tip');
  tip.id = 'tip';
  tip.setAttribute('role', 'tooltip');
  const title = trigger.dataset.tipTitle;
  if (title) tip.append(make('b', '', title), ' ');
  tip.append(trigger.dataset.tip ?? '');
  tip.addEventListener('pointerenter', () => window.clearTimeout(timer));
  tip.addEventListener('pointerleave', () => later(hide));
  document.body.append(tip);
  trigger.setAttribute('aria-describedby', tip.id);
  place(tip, trigger.getClientRects()[0] ?? trigger.getBoundingClientRect());
  document.addEventListener('keydown', onKey);
}

function hide(): void {
  window.clearTimeout(timer);
  document.removeEventListener('keydown', onKey);
  owner?.removeAttribute('aria-describedby');
  tip?.remove();
  tip = null;
  owner = null;
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') hide();
}

/** Under the word, or above it where there is no room; never off the page's sides. */
function place(box: HTMLElement, at: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const edge = 12;
  const left = Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - width - edge));
  const below = at.bottom + height + edge < window.innerHeight;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${(below ? at.bottom + 4 : at.top - height - 4) + window.scrollY}px`;
}
