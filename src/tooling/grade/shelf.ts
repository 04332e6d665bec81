/** @file The book as the grader sees it: lessons and widgets by folder; only the widgets that a course names are loaded. */
import { existsSync, readdirSync } from 'node:fs';
import { register } from 'node:module';
import type { Course } from '../../book/course/course';
import type { Shelf } from '../../book/course/shelf';
import type { Widget } from '../../widgets/define';

const widgetFolder = new URL('../../widgets/', import.meta.url);
const lessonFolder = new URL('../../../content/lessons/', import.meta.url);

/** Some views import their style sheet, which Node cannot read and the grader does not need. */
const withoutStyles = `export async function load(url, context, next) {
  if (!url.endsWith('.css')) return next(url, context);
  return { format: 'module', source: '', shortCircuit: true };
}`;

function foldersWith(file: string, folder: URL): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => name).filter((name) => existsSync(new URL(`${name}/${file}`, folder)));
}

/** What `course` may name, with the widgets that it does name. */
export async function shelfFor(course: Course, texts: readonly string[]): Promise<Shelf> {
  register(`data:text/javascript,${encodeURIComponent(withoutStyles)}`);
  const widgets = foldersWith('widget.ts', widgetFolder);
  const named = new Set([...Object.keys(course.widgets), ...course.tasks.map(({ widget }) => widget)]);
  const loaded = new Map<string, Widget>();
  for (const id of widgets.filter((each) => named.has(each))) {
    const module = (await import(new URL(`${id}/widget.ts`, widgetFolder).href)) as { default: Widget };
    loaded.set(id, module.default);
  }
  return { lessons: foldersWith('lesson.mdx', lessonFolder), widgets, texts, widget: (id) => loaded.get(id)! };
}
