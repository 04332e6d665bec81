/** @file A live widget where no page printed one: the review makes it for the task that is asked. */
import { createRoot } from 'react-dom/client';
import { island } from '../../book/frame/index';
import type { WidgetRequest } from '../../book/frame/island-props';

export interface PlacedWidget {
  /** The settings as the reader has them now. */
  params(): Readonly<Record<string, unknown>>;
  remove(): void;
}

/** Makes a widget in `element`. @throws when its code cannot be loaded */
export async function placeWidget(element: HTMLElement, prefix: string, request: WidgetRequest): Promise<PlacedWidget> {
  const child = await island({ ...request, prefix });
  const root = createRoot(element, { identifierPrefix: prefix });
  root.render(child);
  const { run } = child.props;
  return {
    params: () => run.getState().params,
    remove() {
      root.unmount();
      run.destroy();
    },
  };
}
