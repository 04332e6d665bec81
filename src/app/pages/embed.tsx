/** @file A widget for other people's pages: the frame alone, everything in its address, nothing kept. */
import { WidgetIsland } from '../../book/frame/widget-island.server';
import { widgetById, widgets } from '../../book/registry.server';
import { book } from '../content/book';
import { asLimited } from '../content/course.server';
import { definePage } from '../page';

const widgetAt = (path: string) => widgetById(path.split('/')[1]!);

export default definePage({
  paths: () => widgets.map(({ widget }) => `embed/${widget.id}/`),
  head: (path) => {
    const { title, summary } = widgetAt(path);
    return { title, description: summary, bare: true, unlisted: true };
  },
  body: ({ path, url, site }) => {
    const { id, title } = widgetAt(path);
    return (
      <main className="embedded">
        <h1 className="visually-hidden">{title}</h1>
        <WidgetIsland {...asLimited({ id })} alone embedded still="none" address={site.address} />
        <p className="embedded-from">
          <a href={url(`gallery/${id}/`)} target="_blank" rel="noopener">
            From {book.name}
          </a>
        </p>
      </main>
    );
  },
});
