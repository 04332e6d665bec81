/** @file What the server build finds under content/ and in the book: lessons, and the ids that prose may name. */
import type { LessonModule } from './lessons';

/** Compiled lessons by id, which is the name of the folder. */
export const lessonModules: ReadonlyMap<string, LessonModule> = new Map(
  Object.entries(import.meta.glob<LessonModule>('../../../content/lessons/*/lesson.mdx', { eager: true })).map(([file, module]) => [
    file.split('/').at(-2)!,
    module,
  ]),
);

const namesOf = (files: Record<string, unknown>, pattern: RegExp) => Object.keys(files).flatMap((file) => pattern.exec(file)?.[1] ?? []);

export const widgetIds = namesOf(import.meta.glob('../../widgets/*/widget.ts'), /([^/]+)\/widget\.ts$/);
export const termIds = namesOf(import.meta.glob('../../../content/glossary/*.md'), /([^/]+)\.md$/);
export const sourceIds = namesOf(import.meta.glob('../../../content/sources/*.json'), /([^/]+)\.json$/);
