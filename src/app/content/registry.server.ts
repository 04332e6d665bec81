/** @file The prose under content/, compiled by the build. */
import type { ComponentType } from 'react';
import type { Book } from './book';
import type { LessonFrontMatter, PageFrontMatter, Section, TermFrontMatter, Use } from './front-matter';

/** A file of prose as the pipeline compiles it. */
export interface Prose<FrontMatter> {
  default: ComponentType<{ components?: object }>;
  frontmatter: FrontMatter;
  outline: Section[];
  uses: Use[];
}

/** Files by their name without ending, or by their folder. */
function byName<T>(files: Record<string, T>, part: 'stem' | 'folder'): ReadonlyMap<string, T> {
  const nameOf = (file: string) => (part === 'folder' ? file.split('/').at(-2)! : file.split('/').at(-1)!.replace(/\.\w+$/, ''));
  return new Map(Object.entries(files).map(([file, value]) => [nameOf(file), value]));
}

const lessonFiles = import.meta.glob<Prose<LessonFrontMatter>>('../../../content/lessons/*/lesson.mdx', { eager: true });
const pageFiles = import.meta.glob<Prose<PageFrontMatter>>('../../../content/pages/*.mdx', { eager: true });
const termFiles = import.meta.glob<Prose<TermFrontMatter>>('../../../content/glossary/*.md', { eager: true });
const bookFiles = import.meta.glob<Book>('../../../content/book.json', { eager: true, import: 'default' });

export const lessonModules = byName(lessonFiles, 'folder');
export const pageModules = byName(pageFiles, 'stem');
export const termModules = byName(termFiles, 'stem');
export const termIds = [...termModules.keys()].sort();
export const bookFile = Object.values(bookFiles)[0]!;

/** What the last recorded test run counted: scripts/record.mjs. */
export interface TestRun {
  day: string;
  units: number;
  laws: number;
  lawCases: number;
  browser: number;
}

const testRuns = import.meta.glob<TestRun>('../../../content/test-run.json', { eager: true, import: 'default' });

/** Undefined in a copy in which no run was recorded. */
export const testRun: TestRun | undefined = Object.values(testRuns)[0];
