/** @file What the pages about a reader must know of each lesson: its sections, and how many things there are to answer. */
import { cards } from '../../book/lessons/registry.server';
import { lessons, titleHalves } from './lessons';
import { lessonModules } from './registry.server';

export interface LessonRecord {
  id: string;
  number: number;
  /** The first half of the title. */
  name: string;
  path: string;
  sections: string[];
  questions: number;
  predictions: number;
  exercises: number;
  cards: number;
}

const countUses = (id: string, component: string): number =>
  (lessonModules.get(id)?.uses ?? []).filter(({ name }) => name === component).length;

/** Every lesson that can be read, in reading order. */
export const lessonRecords: readonly LessonRecord[] = lessons.map(({ id, number, title, path, outline }) => ({
  id,
  number,
  name: titleHalves(title)[0],
  path,
  sections: outline.map((section) => section.id),
  questions: countUses(id, 'Quiz'),
  predictions: countUses(id, 'Predict'),
  exercises: countUses(id, 'Exercise'),
  cards: cards.get(id)?.length ?? 0,
}));
