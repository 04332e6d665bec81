/** @file The review page: asks what is due, and says when there is nothing. */
import { progress } from '../../../book/progress';
import { make, part } from '../../../book/prose/shared/dom';
import { isNew, NEW_AT_ONCE, spanText } from '../../review/schedule';
import { nothingYet } from '../../review/texts';
import { decksOf, due, take, takesPart, type Deck, type Due, type ReviewCard } from '../review/deck';
import { askText, button, deskAt, type Desk } from '../review/desk';

/** Where a card says to ask it again within this time, the sitting goes on. */
const SOON = 20 * 60_000;

/** The words at the end of a sitting, or before the first card. */
function doneText(decks: readonly Deck[], { next, waiting }: Due, now: number): string {
  if (!decks.some(takesPart)) return nothingYet;
  const soon = next === null ? '' : ` The next card comes in ${spanText(next - now)}.`;
  const more = waiting === 0 ? '' : ` ${waiting} new ${waiting === 1 ? 'card waits' : 'cards wait'} for another sitting.`;
  return `Nothing more is due now.${soon}${more}`;
}

/** Says that the sitting is over, with a way on where there is one. */
function putDone(desk: Desk, decks: readonly Deck[], state: Due, more: () => void): void {
  const now = Date.now();
  const { next, waiting } = state;
  const line = make('p', 'review-done', doneText(decks, state, now));
  line.tabIndex = -1;
  const row = make('div', 'do');
  const soonest = decks.flatMap(({ cards }) => cards).find(({ key }) => progress().get().reviews[key]?.due === next);
  if (soonest && next !== null && next - now < SOON)
    row.append(button('Ask the next one now', 'btn line', () => ask(desk, soonest, 1)));
  if (waiting > 0) row.append(button('Ask more new cards now', 'btn line', more));
  desk.element.replaceChildren(line, ...(row.hasChildNodes() ? [row] : []));
  desk.focus(line);
}

function ask(desk: Desk, card: ReviewCard, left: number): void {
  const { task } = card;
  if (!task) return askText(desk, card, left);
  import('../review/ask-task')
    .then(({ askTask }) => askTask(desk, card, task, left))
    .catch(() => {
      const line = make('p', 'review-done', 'This task could not be loaded. Its numbers wait for the next time.');
      line.tabIndex = -1;
      desk.element.replaceChildren(line, button('Go on', 'btn line', desk.next));
      desk.focus(line);
    });
}

/** What stands beside each lesson's cards. */
function tellDecks(decks: readonly Deck[], again: () => void): void {
  for (const deck of decks) {
    const [state, button] = [part(deck.element, 'state'), part<HTMLButtonElement>(deck.element, 'take')];
    if (!state || !button) continue;
    const { reviews } = progress().get();
    const asked = deck.cards.filter(({ key }) => (reviews[key]?.reps ?? 0) > 0).length;
    state.textContent = `${asked} of ${deck.cards.length} cards asked so far`;
    button.hidden = takesPart(deck);
    button.onclick = () => {
      take(deck, Date.now());
      again();
    };
  }
}

/** Makes the desk live. A task is asked once a sitting, also where it could not be loaded and so not graded. */
export default function enliven(root: HTMLElement): void {
  const element = part(root, 'desk');
  if (!element) return;
  const decks = decksOf(root);
  const cardsByKey = new Map(decks.flatMap(({ cards }) => cards.map((card) => [card.key, card] as const)));
  const passed = new Set<string>();
  // all new cards at once would come back together tomorrow
  let fresh = NEW_AT_ONCE;
  const put = (): void => {
    tellDecks(decks, desk.next);
    const state = due(decks, Date.now(), fresh);
    const queue = state.queue.filter((key) => !passed.has(key));
    const card = cardsByKey.get(queue[0] ?? '');
    if (!card) return putDone(desk, decks, state, more);
    if (card.task) passed.add(card.key);
    if (isNew(card.key, progress().get().reviews)) fresh -= 1;
    return ask(desk, card, queue.length);
  };
  const more = (): void => {
    fresh = NEW_AT_ONCE;
    desk.next();
  };
  const desk = deskAt(element, put);
  put();
}
