/** @file What follows from a student's name: how it is written, and the seed of their own. */
import { random } from '../../base/random';
import type { Course, Task } from './course';

/** Longer names are no names. */
export const LONGEST_NAME = 80;

/** One spelling for a name: composed letters, single spaces, nothing invisible. Empty when nothing is left. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}

/**
 * The seed of a task for a student: 1 to 999,999. With `seed: own` it is drawn from course, task and name; small and capital letters
 * count as the same.
 */
export function seedFor({ id: course }: Pick<Course, 'id'>, { id, seed }: Pick<Task, 'id' | 'seed'>, student: string): number {
  if (seed !== 'own') return seed;
  return 1 + random(1, 'task', course, id, tidyName(student).toLowerCase()).int(999_999);
}
