/** @file React and the widget frame, loaded as one piece when the reader comes near the first widget. */
import { hydrateRoot } from 'react-dom/client';
import { island } from '../../book/frame/index';

/** Makes the printed widget in `element` live. @throws when its code cannot be loaded */
export async function hydrate(element: HTMLElement): Promise<void> {
  const child = await island(JSON.parse(element.dataset.props ?? '{}'));
  hydrateRoot(element, child, { identifierPrefix: element.id });
  element.dataset.live = '';
}
