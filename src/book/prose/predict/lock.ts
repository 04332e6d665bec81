/** @file Keeps a guarded widget from running: until the reader commits or skips, its run actions answer with a way to the question. */
import { isGuarded, onGuardOpen } from '../guards';
import { make } from '../shared/dom';

/** What would show the answer: running and stepping; looking at the controls stays free. */
const RUNS = '[data-action="play"], [data-action="step"], .scrub';
const KEYS = [' ', 'ArrowRight'];

/** Locks every printed or live frame of the widget on this page, whether it is hydrated already or not. */
export function lockWidget(widget: string, question: HTMLElement): void {
  for (const island of document.querySelectorAll<HTMLElement>('[data-island="widget"]')) {
    if (idOf(island) === widget) lockIsland(island, widget, question);
  }
}

function lockIsland(island: HTMLElement, widget: string, question: HTMLElement): void {
  island.dataset.guarded = '';
  const stop = (event: Event): void => {
    if (!isGuarded(widget) || !wouldRun(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    say(island, question);
  };
  // before React hears of it
  for (const type of ['click', 'keydown', 'input', 'pointerdown']) island.addEventListener(type, stop, { capture: true });
  onGuardOpen(widget, () => {
    delete island.dataset.guarded;
    noteOf(island)?.remove();
    for (const type of ['click', 'keydown', 'input', 'pointerdown']) island.removeEventListener(type, stop, { capture: true });
  });
}

/** A press on a run action; or one of the run keys while no field or other button takes it. */
function wouldRun(event: Event): boolean {
  const target = event.target as Element;
  if (target.closest(RUNS)) return !(event instanceof KeyboardEvent) || KEYS.includes(event.key) || event.key === 'Enter';
  return (
    event instanceof KeyboardEvent &&
    KEYS.includes(event.key) &&
    target.closest('input, select, textarea, button, summary, a') === null
  );
}

/** One sentence under the widget, with a link to the question. */
function say(island: HTMLElement, question: HTMLElement): void {
  if (noteOf(island)) return;
  const note = make('p', 'guard-note', 'First say what you expect, or skip: ');
  note.setAttribute('role', 'status');
  const link = make('a', '', 'to the question');
  link.href = `#${question.id}`;
  note.append(link);
  island.after(note);
}

const noteOf = (island: HTMLElement): Element | null =>
  island.nextElementSibling?.matches('.guard-note') ? island.nextElementSibling : null;

function idOf(island: HTMLElement): string {
  try {
    return String((JSON.parse(island.dataset.props ?? '{}') as { id?: unknown }).id);
  } catch {
    return '';
  }
}
