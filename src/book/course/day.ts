/** @file Days as the course writes them, for readers and for the clock of their device. */
import type { Dates, Day } from './course';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `5 October 2026` */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Whole days from one to the other; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

export interface Standing {
  /** Released, or without a release date. */
  open: boolean;
  /** What the dates mean today, or empty. */
  words: string;
}

/** What the dates mean on a day. A due day counts to its end. */
export function standing({ release, due }: Dates, today: Day): Standing {
  if (release !== undefined && today < release) return { open: false, words: `opens ${inDays(daysBetween(today, release))}` };
  if (due === undefined) return { open: true, words: '' };
  const left = daysBetween(today, due);
  return { open: true, words: left < 0 ? 'was due' : `due ${inDays(left)}` };
}
