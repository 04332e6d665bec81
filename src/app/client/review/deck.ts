/** @file The cards of the review, read from the page, and what of them the reader's records say. */
import { isRead, progress } from '../../../book/progress';
import { dataJson, part, parts } from '../../../book/prose/shared/dom';
import type { Task } from '../../../book/lessons/task';
import { freshReview, isNew, nextDue, queueOf } from '../../review/schedule';

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

export interface Due {
  /** The keys to ask now. */
  queue: string[];
  /** When the next one falls due; null when none is scheduled. */
  next: number | null;
  /** How many cards that were never asked wait behind the queue. */
  waiting: number;
}

/** What is due; at most `fresh` cards of it are new. */
export function due(decks: readonly Deck[], now: number, fresh: number): Due {
  const keys = decks.filter(takesPart).flatMap(({ cards }) => mixed(cards).map(({ key }) => key));
  const { reviews } = progress().get();
  const queue = queueOf(keys, reviews, now, fresh);
  return {
    queue,
    next: nextDue(keys, reviews),
    waiting: keys.filter((key) => isNew(key, reviews) && !queue.includes(key)).length,
  };
}

/** Schedules all cards of a lesson from now on. */
export function take({ cards }: Deck, now: number): void {
  for (const { key } of cards) if (!progress().get().reviews[key]) progress().record('reviews', key, freshReview(now));
}
