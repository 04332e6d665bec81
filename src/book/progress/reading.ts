/** @file What counts as read: a section in which the reader has stayed for a while, a lesson of which half the sections are. Pure. */
import type { Progress } from './schema';

/** Fired on the document when another section is being read; the rail marks it with `.now`. */
export const SECTION_EVENT = 'book:section';

/** How long a section must be in view before it counts, in milliseconds: long enough that scrolling past does not. */
export const DWELL = 4000;

/** A lesson as the pages about progress see it. */
export interface Reading {
  readonly lesson: string;
  /** Ids of its sections, in order. */
  readonly sections: readonly string[];
}

/** How many of a lesson's sections were read; ids that an edition no longer has do not count. */
export const sectionsRead = ({ read }: Progress, { lesson, sections }: Reading): number =>
  sections.filter((id) => read[lesson]?.includes(id)).length;

/** Whether enough was read for its cards to come up in the review: half of the sections. */
export const isRead = (progress: Progress, reading: Reading): boolean =>
  reading.sections.length > 0 && sectionsRead(progress, reading) >= reading.sections.length / 2;

/** The lesson the reader was in last, and the section; null before the first. */
export function lastPlace({ places }: Progress, lessons: readonly string[]): { lesson: string; section: string } | null {
  const known = Object.entries(places).filter(([lesson]) => lessons.includes(lesson));
  const [latest] = known.sort(([, a], [, b]) => b.at - a.at);
  return latest ? { lesson: latest[0], section: latest[1].section } : null;
}

/** The records after `section` of a lesson was read at time `now`. A clock that was set back must not bring an older place back. */
export function noted({ read, places }: Progress, lesson: string, section: string, now: number) {
  const at = Math.max(now, ...Object.values(places).map((place) => place.at + 1));
  return { read: [...new Set([...(read[lesson] ?? []), section])], place: { section, at } };
}
