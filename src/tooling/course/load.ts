/** @file A course from its file: the YAML, and the texts in the folder `texts` beside it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { CourseCheck } from '../../book/course/check.ts';
import { ContentFault } from '../mdx/fault.ts';
import { CourseFault, LARGEST, readCourse, TOO_LARGE, type ReadCourse } from './read.ts';

export interface LoadedCourse extends ReadCourse {
  /** Whole paths of the course's own texts, by name. */
  texts: ReadonlyMap<string, string>;
}

/** A path as it is named in messages: from the folder of the command, where it lies below that. */
function named(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

/** What keeps a file from being read as text; empty when nothing does. */
function fileFaults(path: string): ContentFault[] {
  const fault = (sentence: string) => [new ContentFault({ file: named(path), line: 1, column: 1 }, sentence)];
  const stat = statSync(path);
  if (!stat.isFile()) return fault('This is no file.');
  if (stat.size > LARGEST) return fault(TOO_LARGE);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return [];
  } catch {
    return fault('The file is no text in UTF-8: save it in this encoding.');
  }
}

/** The Markdown files beside a course file. */
function textsBeside(file: string): Map<string, string> {
  const folder = join(dirname(file), 'texts');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(names.sort().map((name) => [name.slice(0, -'.md'.length), join(folder, name)]));
}

/** @throws CourseFault for every mistake that can be seen without the book */
export function loadCourse(file: string): LoadedCourse {
  const texts = textsBeside(file);
  const faults = [file, ...texts.values()].flatMap(fileFaults);
  if (faults.length) throw new CourseFault(faults);
  return { ...readCourse(readFileSync(file, 'utf8'), named(file)), texts };
}

/** @throws CourseFault for what {@link CourseCheck}s found, each at its place */
export function refuse({ faultAt }: ReadCourse, checks: readonly CourseCheck[]): void {
  const faults = checks.map(({ path, sentence }) => faultAt(path, sentence));
  faults.sort(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column);
  if (faults.length) throw new CourseFault(faults);
}
