/** @file The desk of the review: one card at a time, then how it went. The keys 1 to 4 grade. */
import { progress } from '../../../book/progress';
import { make } from '../../../book/prose/shared/dom';
import { graded, gradeNames, grades, spans, type CardGrade } from '../../review/schedule';
import type { ReviewCard } from './deck';

/** The place on the page where cards are asked. */
export interface Desk {
  element: HTMLElement;
  /** Called when the card is graded. */
  next(): void;
  /** Moves the focus to what was put on the desk; not for the first card, for then the reader has only opened the page. */
  focus(element: HTMLElement): void;
  /** Ends what the card on the desk has running. */
  leave(): void;
}

const nothing = (): void => undefined;

/** @param put asks the next card */
export function deskAt(element: HTMLElement, put: () => void): Desk {
  let begun = false;
  element.addEventListener('click', () => (begun = true), { capture: true });
  const desk: Desk = {
    element,
    next() {
      begun = true;
      desk.leave();
      desk.leave = nothing;
      put();
    },
    focus(target) {
      if (!begun) return;
      target.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
    },
    leave: nothing,
  };
  return desk;
}

export function button(text: string, name: string, press: () => void): HTMLButtonElement {
  const made = make('button', name, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** Ids of what is on the desk, for the buttons that are described by it. */
const FRONT = 'review-front';
const BACK = 'review-back';

/** The head of a card: where it comes from, how many are left, and the question. */
export function putQuestion({ element }: Desk, { from }: ReviewCard, front: string, left: number): HTMLElement {
  const box = make('section', 'review-card');
  box.setAttribute('aria-label', 'Card');
  const question = make('p', 'review-front', front);
  question.id = FRONT;
  box.append(make('p', 'eyebrow', `${from} · ${left === 1 ? 'the last card' : `${left} cards left`}`), question);
  element.replaceChildren(box);
  return box;
}

/** What takes the focus next, a button or a field, is read out with the question. */
export function focusWithQuestion(desk: Desk, target: HTMLElement): void {
  target.setAttribute('aria-describedby', FRONT);
  desk.focus(target);
}

/** Puts the back of a card, or the verdict on a task. */
export function putBack(box: HTMLElement, ...content: (string | Node)[]): void {
  const back = make('p', 'review-back');
  back.id = BACK;
  back.append(...content);
  box.append(back);
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
    made.append(' ', make('span', 'span', when[grade]));
    made.setAttribute('aria-keyshortcuts', String(grade));
    return made;
  });
  row.append(...buttons);
  box.addEventListener('keydown', ({ key, target }) => {
    if (!(target instanceof HTMLInputElement)) buttons[allowed.indexOf(Number(key) as CardGrade)]?.click();
  });
  box.append(row);
  const likely = buttons[allowed.length > 2 ? 2 : 0];
  // the focus skips the answer, so the button brings it along
  likely?.setAttribute('aria-describedby', BACK);
  likely?.focus();
}

/** A text card: think, turn it, say how it went. */
export function askText(desk: Desk, card: ReviewCard, left: number): void {
  const box = putQuestion(desk, card, card.front, left);
  const show = button('Show the answer', 'btn main', () => {
    show.remove();
    putBack(box, card.back);
    putGrades(desk, box, card);
  });
  box.append(show);
  focusWithQuestion(desk, show);
}
