/** @file Mounts and unmounts one widget again and again, from the sources; served by Vite's dev server to `widgets-mounts.spec.ts`. */
import { createRoot } from 'react-dom/client';
import { island } from '../../src/book/frame/index';

/** One life of a widget: drawn, then taken away. */
export async function mountOnce(id: string): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(await island({ id, prefix: `w-${id}` }));
  await new Promise<void>((resolve) => {
    const look = (): void => (place.querySelector('.w-caption strong') ? resolve() : void setTimeout(look, 5));
    look();
  });
  root.unmount();
  place.remove();
}

export async function mountTimes(id: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await mountOnce(id);
}
