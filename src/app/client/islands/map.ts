/**
 * @file The home page knows its reader: lessons read are marked on the map, and the first button leads to where they left.
 * The button stands above the map, so this wakes at once.
 */
import { lastPlace, progress, sectionsRead, type Progress } from '../../../book/progress';
import { part } from '../../../book/prose/shared/dom';

/** A row of the map whose lesson can be read. */
const rowsOf = (map: HTMLElement): HTMLElement[] => [...map.querySelectorAll<HTMLElement>('[data-sections]')];

const readingOf = (row: HTMLElement) => ({
  lesson: row.dataset.lesson ?? '',
  sections: (row.dataset.sections ?? '').split(' ').filter(Boolean),
});

function markRow(row: HTMLElement, known: Progress): void {
  const reading = readingOf(row);
  const read = sectionsRead(known, reading);
  const all = reading.sections.length;
  row.classList.toggle('done', read === all);
  row.classList.toggle('begun', read > 0 && read < all);
  const state = part(row, 'state');
  if (state) state.textContent = read === 0 ? '' : read === all ? 'read' : `${read} of ${all} sections`;
}

/** Arcs that lead from a lesson that was read. */
function markArcs(map: HTMLElement): void {
  for (const arc of map.querySelectorAll<SVGElement>('[data-from]'))
    arc.classList.toggle('walked', map.querySelector(`.done[data-lesson="${arc.dataset.from}"]`) !== null);
}

/** The button in the opening: from "Begin with …" to the lesson that was left, at its section. */
function resume(map: HTMLElement, known: Progress): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-resume]');
  const place = lastPlace(
    known,
    rowsOf(map).map((row) => row.dataset.lesson ?? ''),
  );
  const row = place && map.querySelector<HTMLElement>(`[data-lesson="${place.lesson}"]`);
  if (!link || !row) return;
  const there = readingOf(row).sections.includes(place.section) ? `#${place.section}` : '';
  link.href = `${row.querySelector('a')?.getAttribute('href') ?? ''}${there}`;
  link.textContent = `Go on with ${row.dataset.name ?? 'the lesson'}`;
}

/** Says how many cards are due, beside the button. */
function tellDue(known: Progress): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-due]');
  if (!link) return;
  const due = Object.values(known.reviews).filter((review) => review.due <= Date.now()).length;
  link.hidden = due === 0;
  link.textContent = due === 1 ? '1 card is due' : `${due} cards are due`;
}

/** Marks the map now and whenever another tab has read on. */
export default function enliven(map: HTMLElement): void {
  const show = (): void => {
    const known = progress().get();
    for (const row of rowsOf(map)) markRow(row, known);
    markArcs(map);
    resume(map, known);
    tellDue(known);
  };
  progress().subscribe(show);
  show();
}
