/** @file A course from its file: the YAML, and the texts in the folder `texts` beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { CourseCheck } from '../../book/course/check.ts';
import { CourseFault, readCourse, type ReadCourse } from './read.ts';

export interface LoadedCourse extends ReadCourse {
  /** Whole paths of the course's own texts, by name. */
  texts: ReadonlyMap<string, string>;
}

/** The Markdown files beside a course file. */
function textsBeside(file: string): Map<string, string> {
  const folder = join(dirname(file), 'texts');
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(names.sort().map((name) => [name.slice(0, -'.md'.length), join(folder, name)]));
}

/** @throws CourseFault for every mistake that can be seen without the book */
export function loadCourse(file: string): LoadedCourse {
  const near = relative(process.cwd(), file);
  return { ...readCourse(readFileSync(file, 'utf8'), near.startsWith('..') ? file : near), texts: textsBeside(file) };
}

/** @throws CourseFault for what {@link CourseCheck}s found, each at its place */
export function refuse({ faultAt }: ReadCourse, checks: readonly CourseCheck[]): void {
  if (checks.length) throw new CourseFault(checks.map(({ path, sentence }) => faultAt(path, sentence)));
}
