/** @file All widgets by id, found by folder; each is loaded when a page asks for it. */
import { BookError } from '../base/errors';
import { nearestName } from '../base/names';
import type { Widget } from '../widgets/define';

const modules = import.meta.glob<{ default: Widget }>('../widgets/*/widget.ts');

/** Ids of all widgets in alphabetical order. */
export const widgetIds: readonly string[] = Object.keys(modules)
  .map((path) => path.split('/')[2] ?? '')
  .sort();

/** Loads a widget. @throws BookError for an id that no folder has. */
export async function loadWidget(id: string): Promise<Widget> {
  const load = modules[`../widgets/${id}/widget.ts`];
  if (!load) throw new BookError(`no widget "${id}"; did you mean "${nearestName(id, widgetIds) ?? ''}"?`);
  return (await load()).default;
}
