/** @file The cards of the review, read from the page, and what of them the reader's records say. */
import { isRead, progress } from '../../../book/progress';
import { dataJson, part, parts } from '../../../book/prose/shared/dom';
import type { Task } from '../../../book/lessons/task';
import { freshReview, nextDue, queueOf } from '../../review/schedule';

export interface ReviewCard {
  /** `lesson/card`. */
  key: string;
  /** Name of the lesson. */
  from: string;
  front: string;
  back: string;
  task: Task | null;
}

export interface Deck {
  element: HTMLElement;
  lesson: string;
  sections: string[];
  cards: ReviewCard[];
}

/** All decks of the page. */
export const decksOf = (root: HTMLElement): Deck[] =>
  parts(root, 'deck').map((element) => ({
    element,
    lesson: element.dataset.lesson ?? '',
    sections: (element.dataset.sections ?? '').split(' ').filter(Boolean),
    cards: parts(element, 'card').map((row) => ({
      key: row.dataset.card ?? '',
      from: element.dataset.name ?? '',
      front: part(row, 'front')?.textContent ?? '',
      back: part(row, 'back')?.textContent ?? '',
      task: dataJson<Task>(row, 'task'),
    })),
  }));

/** Whether the cards of a lesson take part: half of it is read, or the reader took them. */
export function takesPart({ lesson, sections, cards }: Deck): boolean {
  const known = progress().get();
  return isRead(known, { lesson, sections }) || cards.some(({ key }) => known.reviews[key]);
}

/** Cards in the order in which they are first asked: a task after every third text, so that a sitting holds both. */
export function mixed(cards: readonly ReviewCard[]): ReviewCard[] {
  const tasks = cards.filter(({ task }) => task !== null);
  const texts = cards.filter(({ task }) => task === null);
  const inTurn = texts.flatMap((card, i) => ((i + 1) % 3 === 0 ? [card, ...tasks.splice(0, 1)] : [card]));
  return [...inTurn, ...tasks];
}

/** The keys to ask now, and when the next one falls due. */
export function due(decks: readonly Deck[], now: number): { queue: string[]; next: number | null } {
  const keys = decks.filter(takesPart).flatMap(({ cards }) => mixed(cards).map(({ key }) => key));
  const { reviews } = progress().get();
  return { queue: queueOf(keys, reviews, now), next: nextDue(keys, reviews) };
}

/** Schedules all cards of a lesson from now on. */
export function take({ cards }: Deck, now: number): void {
  for (const { key } of cards) if (!progress().get().reviews[key]) progress().record('reviews', key, freshReview(now));
}
