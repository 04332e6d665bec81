/** @file The course that this build is made for, or null; held against the book before any page is rendered. */
import type { ComponentType } from 'react';
import * as built from 'virtual:course';
import { BookError } from '../../base/errors';
import { toCamel } from '../../base/names';
import { checkCourse } from '../../book/course/check';
import type { Course, CourseItem, OwnFrontMatter, Task } from '../../book/course/course';
import type { WidgetRequest } from '../../book/frame/island-props';
import { widgetById, widgets } from '../../book/registry.server';
import type { Section } from './front-matter';
import { lessonModules } from './registry.server';

/** A text of the course as the pipeline compiles it. */
interface CompiledText {
  default: ComponentType<{ components?: object }>;
  frontmatter: OwnFrontMatter;
  outline: Section[];
}

interface CourseModule {
  course: Course | null;
  /** Where each value stands in the file, by its path. */
  places: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, CompiledText>>;
}

const { course: ofBuild, places, texts }: CourseModule = built;

/** Null where the book is built as it is. */
export const course = ofBuild;

/** A text of the course, with the page where it stands when it is a lesson of its own. */
export interface OwnText {
  id: string;
  path: string;
  text: CompiledText;
}

/** The place of a path in the file, or of the nearest block around it. */
function placeOf(path: readonly (string | number)[]): string {
  const at = places[path.join('.')];
  return at ?? (path.length ? placeOf(path.slice(0, -1)) : 'course.yaml:1:1');
}

function hold(): void {
  if (!course) return;
  const faults = checkCourse(course, {
    lessons: [...lessonModules.keys()],
    widgets: widgets.map(({ folder }) => folder),
    texts: Object.keys(texts),
    widget: widgetById,
  });
  const lines = faults.map(({ path, sentence }) => `${placeOf(path)}  ${sentence}`);
  // All begin with the name of the file: by line and column as numbers, this is the order of the file.
  if (lines.length) throw new BookError(lines.sort(new Intl.Collator('en', { numeric: true }).compare).join('\n'));
}
// The build imports the server before it writes anything: a course with a mistake leaves what was there.
hold();

/** The text called `id`. */
export const ownText = (id: string): OwnText => ({ id, path: `course/${id}/`, text: texts[id]! });

/** The texts that are pages of their own, in the order of the course. */
export const ownTexts: readonly OwnText[] = (course?.lessons ?? []).flatMap(({ own }) => (own === undefined ? [] : [ownText(own)]));

/** What the course says about a lesson, of the book or of its own. */
export const itemOf = (id: string): CourseItem | undefined => course?.lessons.find(({ lesson, own }) => (lesson ?? own) === id);

export const taskPath = ({ id }: Pick<Task, 'id'>): string => `tasks/${id}/`;

/** The tasks that belong to a lesson. */
export const tasksOf = (lesson: string): readonly Task[] => course?.tasks.filter((task) => task.lesson === lesson) ?? [];

/** A widget with what the course takes away or freezes. */
export function asLimited(request: WidgetRequest): WidgetRequest {
  const rule = course?.widgets[request.id];
  if (!rule) return request;
  const { hide = [], lock = [] } = request;
  return { ...request, hide: [...hide, ...rule.hide.map(toCamel)], lock: [...lock, ...rule.lock.map(toCamel)] };
}

/**
 * A widget in a lesson, as the course wants it: the lesson's own wishes stay, except where the course names the same parameter.
 * Gallery and embeds start as the book has them, for a link to them says only what differs from that.
 */
export function asInCourse(request: WidgetRequest): WidgetRequest {
  const rule = course?.widgets[request.id];
  if (!rule) return request;
  return {
    ...asLimited(request),
    ...(rule.example !== undefined && { example: rule.example }),
    params: { ...request.params, ...rule.params },
    ...(rule.seed !== undefined && { seed: rule.seed }),
  };
}
