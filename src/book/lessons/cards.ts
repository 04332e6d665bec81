/** @file The flashcards of a lesson: cards.yaml in its folder, checked. */
import { parse } from 'yaml';
import { BookError } from '../../base/errors';
import { readTask, type Task } from './task';

export interface Card {
  /** Kept with the reader's reviews: never reuse or rename one. */
  readonly id: string;
  /** In a task, `{width}` stands for the drawn value of that parameter. */
  readonly front: string;
  readonly back: string;
  /** Asked in the review only, with fresh numbers each time. */
  readonly task?: Task;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws BookError naming lesson, card and mend. */
export function readCards(lesson: string, text: string): Card[] {
  const file = `content/lessons/${lesson}/cards.yaml`;
  const entries: unknown = parse(text);
  if (!Array.isArray(entries)) throw new BookError(`${file}: write a list of cards, each with id, front and back.`);
  const seen = new Set<string>();
  return entries.map((entry: unknown, i) => {
    const card = readCard(entry, `${file}, card ${i + 1}`);
    if (seen.has(card.id)) throw new BookError(`${file}: two cards have the id "${card.id}"; rename one.`);
    seen.add(card.id);
    return card;
  });
}

function readCard(entry: unknown, where: string): Card {
  const { id, front, back, task, ...more } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
    string,
    unknown
  >;
  if (typeof id !== 'string' || !ID.test(id))
    throw new BookError(`${where}: id must be small letters, digits and single hyphens.`);
  for (const [side, value] of Object.entries({ front, back })) {
    if (typeof value !== 'string' || value.trim() === '') throw new BookError(`${where}: ${side} is missing.`);
    if (value.length > 400)
      throw new BookError(`${where}: ${side} has ${value.length} characters; one thought a card, at most 400.`);
  }
  const [extra] = Object.keys(more);
  if (extra) throw new BookError(`${where}: "${extra}" is no part of a card; it has id, front, back and task.`);
  const texts = { id, front: String(front), back: String(back) };
  return task === undefined ? texts : { ...texts, task: readTask(task, where) };
}
