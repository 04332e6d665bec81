/** @file The review page: asks what is due, and says when there is nothing. */
import { progress } from '../../../book/progress';
import { make, part } from '../../../book/prose/shared/dom';
import { spanText } from '../../review/schedule';
import { nothingYet } from '../../review/texts';
import { decksOf, due, take, takesPart, type Deck, type ReviewCard } from '../review/deck';
import { askText, button, type Desk } from '../review/desk';

/** Where a card says to ask it again within this time, the sitting goes on. */
const SOON = 20 * 60_000;

function doneText(decks: readonly Deck[], next: number | null, now: number): string {
  if (!decks.some(takesPart)) return nothingYet;
  return next === null ? 'Nothing is due.' : `Nothing is due now. The next card comes in ${spanText(next - now)}.`;
}

/** The end of a sitting, or the state before the first. */
function putDone(desk: Desk, decks: readonly Deck[]): void {
  const now = Date.now();
  const { next } = due(decks, now);
  const line = make('p', 'review-done', doneText(decks, next, now));
  line.setAttribute('role', 'status');
  desk.element.replaceChildren(line);
  if (next !== null && next - now < SOON)
    desk.element.append(
      button('Ask the next one now', 'btn line', () => {
        const waiting = decks.flatMap(({ cards }) => cards).find(({ key }) => progress().get().reviews[key]?.due === next);
        if (waiting) ask(desk, waiting, 1);
      }),
    );
}

function ask(desk: Desk, card: ReviewCard, left: number): void {
  const { task } = card;
  if (!task) return askText(desk, card, left);
  import('../review/ask-task')
    .then(({ askTask }) => askTask(desk, card, task, left))
    .catch(() => {
      const line = make('p', 'review-done', 'This task could not be loaded. Its numbers wait for the next time.');
      desk.element.replaceChildren(line, button('Go on', 'btn line', desk.next));
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

/** Makes the desk live. A card that could not be graded (its task failed to load) is left out of this sitting. */
export default function enliven(root: HTMLElement): void {
  const element = part(root, 'desk');
  if (!element) return;
  const decks = decksOf(root);
  const cardsByKey = new Map(decks.flatMap(({ cards }) => cards.map((card) => [card.key, card] as const)));
  const passed = new Set<string>();
  const next = (): void => {
    tellDecks(decks, next);
    const queue = due(decks, Date.now()).queue.filter((key) => !passed.has(key));
    const card = cardsByKey.get(queue[0] ?? '');
    if (!card) return putDone(desk, decks);
    if (card.task) passed.add(card.key);
    return ask(desk, card, queue.length);
  };
  const desk: Desk = { element, next };
  next();
}
