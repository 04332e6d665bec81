/** @file The lessons in reading order, and what a page needs to know of each. Server only: prose never reaches the client. */
import type { ComponentType } from 'react';
import { lessonModules } from './registry.server';
import { book } from './book';
import { course, ownTexts } from './course.server';
import type { LessonFrontMatter, Section } from './front-matter';

export interface Lesson extends LessonFrontMatter {
  id: string;
  /** Counts through the whole book from 1, planned lessons included. */
  number: number;
  path: string;
  outline: Section[];
  /** Ids of the widgets, in order of appearance. */
  widgets: string[];
  cites: boolean;
  Prose: ComponentType<{ components?: object }>;
}

/** A row of the table of contents; planned lessons have no address. */
export interface Entry {
  id: string;
  number: number;
  title: string;
  summary: string;
  part: number;
  prerequisites: string[];
  minutes: number;
  path: string | null;
}

type Unnumbered = Omit<Entry, 'number'> & { order: number };

function unnumbered(): Unnumbered[] {
  const done = [...lessonModules].map(([id, { frontmatter }]) => ({ ...frontmatter, id, path: `lessons/${id}/` }));
  const missing = book.planned.filter(({ id }) => !lessonModules.has(id));
  return [...done, ...missing.map((plan) => ({ ...plan, path: null, order: planOf(plan.id) + 1 }))];
}

/** The place of a lesson in the plan, or -1. */
const planOf = (id: string) => book.planned.findIndex((plan) => plan.id === id);

/** Parts in order; within one the plan decides, so that a book half written keeps the order of the whole, and then the front matter. */
function inReadingOrder(a: Unnumbered, b: Unnumbered): number {
  const planned = planOf(a.id) >= 0 && planOf(b.id) >= 0;
  return a.part - b.part || (planned ? planOf(a.id) - planOf(b.id) : a.order - b.order);
}

/** Written and planned lessons, in reading order. */
export const contents: readonly Entry[] = unnumbered()
  .sort(inReadingOrder)
  .map(({ id, title, summary, part, prerequisites, minutes, path }, index) => {
    return { id, number: index + 1, title, summary, part, prerequisites, minutes, path };
  });

/** The lessons that can be read, in reading order. */
export const lessons: readonly Lesson[] = contents.flatMap(({ id, number, path }) => {
  const module = lessonModules.get(id);
  if (!module || !path) return [];
  const { frontmatter, outline, uses } = module;
  const widgets = uses.filter((use) => use.name === 'Widget').map((use) => String(use.attributes.id));
  const cites = uses.some((use) => use.name === 'Cite');
  return [{ ...frontmatter, id, number, path, outline, widgets, cites, Prose: module.default }];
});

export const entryOf = (id: string): Entry | undefined => contents.find((entry) => entry.id === id);

/** A page to go on to. */
export interface Stop {
  title: string;
  path: string;
}

/** The lesson of an id, of the book or of the course. */
export function stopOf(id: string): Stop | undefined {
  const own = ownTexts.find((text) => text.id === id);
  return own ? { title: own.text.frontmatter.title, path: own.path } : lessons.find((lesson) => lesson.id === id);
}

/** The pages to read one after another: the lessons, or what the course makes of them with its own texts. */
const stops: readonly Stop[] = course ? course.lessons.flatMap(({ lesson, own }) => stopOf(lesson ?? own ?? '') ?? []) : lessons;

/** The pages before and after one; none around a lesson that the course leaves out. */
export function neighbours(path: string): { before: Stop | undefined; after: Stop | undefined } {
  const at = stops.findIndex((stop) => stop.path === path);
  return at < 0 ? { before: undefined, after: undefined } : { before: stops[at - 1], after: stops[at + 1] };
}

/** `part / lesson` titles split at the colon: the second half is set in italic on its own line. */
export function titleHalves(title: string): [string, string | null] {
  const at = title.indexOf(': ');
  return at < 0 ? [title, null] : [title.slice(0, at), title.slice(at + 2)];
}
