/** @file The desk of the review: one card at a time, then how it went. The keys 1 to 4 grade. */
import { progress } from '../../../book/progress';
import { make } from '../../../book/prose/shared/dom';
import { graded, gradeNames, grades, spans, type CardGrade } from '../../review/schedule';
import type { ReviewCard } from './deck';

/** What the desk needs from the page around it. */
export interface Desk {
  element: HTMLElement;
  /** Called when the card is graded. */
  next(): void;
}

export function button(text: string, name: string, press: () => void): HTMLButtonElement {
  const made = make('button', name, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** The head of a card: where it comes from, how many are left, and the question. It takes the focus, so that it is read out. */
export function putQuestion({ element }: Desk, { from }: ReviewCard, front: string, left: number): HTMLElement {
  const box = make('section', 'review-card');
  box.setAttribute('aria-label', 'Card');
  const question = make('p', 'review-front', front);
  question.tabIndex = -1;
  box.append(make('p', 'eyebrow', `${from} · ${left === 1 ? 'the last card' : `${left} cards left`}`), question);
  element.replaceChildren(box);
  return box;
}

function keep(card: ReviewCard, grade: CardGrade): void {
  progress().record('reviews', card.key, graded(progress().get().reviews[card.key] ?? null, grade, Date.now()));
}

/** The buttons that grade, each with what it means. `allowed` leaves out what the run has already decided. */
export function putGrades(desk: Desk, box: HTMLElement, card: ReviewCard, allowed: readonly CardGrade[] = grades): void {
  const when = spans(progress().get().reviews[card.key] ?? null, Date.now());
  const press = (grade: CardGrade) => () => {
    keep(card, grade);
    desk.next();
  };
  const row = make('div', 'do grades');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'How did it go?');
  const buttons = allowed.map((grade) => {
    const made = button(gradeNames[grade], 'btn line', press(grade));
    made.append(make('span', 'span', when[grade]));
    return made;
  });
  row.append(...buttons);
  box.addEventListener('keydown', ({ key, target }) => {
    if (!(target instanceof HTMLInputElement)) buttons[allowed.indexOf(Number(key) as CardGrade)]?.click();
  });
  box.append(row);
  buttons[allowed.length > 2 ? 2 : 0]?.focus();
}

/** A text card: think, turn it, say how it went. */
export function askText(desk: Desk, card: ReviewCard, left: number): void {
  const box = putQuestion(desk, card, card.front, left);
  const show = button('Show the answer', 'btn main', () => {
    show.remove();
    box.append(make('p', 'review-back', card.back));
    putGrades(desk, box, card);
  });
  box.append(show);
  show.focus({ preventScroll: true });
}
