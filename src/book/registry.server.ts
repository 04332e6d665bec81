/** @file All widgets at once, for the build and the laws. */
import { BookError } from '../base/errors';
import { nearestName } from '../base/names';
import type { Widget } from '../widgets/define';

const modules = import.meta.glob<{ default: Widget }>('../widgets/*/widget.ts', { eager: true });

/** All widgets in alphabetical order of their folders. */
export const widgets: readonly { folder: string; widget: Widget }[] = Object.entries(modules)
  .map(([path, module]) => ({ folder: path.split('/')[2] ?? '', widget: module.default }))
  .sort((a, b) => (a.folder < b.folder ? -1 : 1));

/** The widget of an id. @throws BookError for an id that no folder has. */
export function widgetById(id: string): Widget {
  const found = widgets.find(({ widget }) => widget.id === id);
  if (!found)
    throw new BookError(
      `no widget "${id}"; did you mean "${
        nearestName(
          id,
          widgets.map(({ widget }) => widget.id),
        ) ?? ''
      }"?`,
    );
  return found.widget;
}
