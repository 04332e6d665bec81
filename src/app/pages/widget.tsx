/** @file A widget on a page of its own: where links, prints and the gallery lead. */
import { WidgetIsland } from '../../book/frame/widget-island.server';
import { widgetById, widgets } from '../../book/registry.server';
import { asLimited } from '../content/course.server';
import { lessons, titleHalves } from '../content/lessons';
import { definePage } from '../page';
import { WidgetNames } from '../parts/widget-names';

const widgetAt = (path: string) => widgetById(path.split('/')[1]!);

export default definePage({
  paths: () => widgets.map(({ widget }) => `gallery/${widget.id}/`),
  head: (path) => {
    const { title, summary } = widgetAt(path);
    return { title, description: summary };
  },
  body: ({ path, url, site }) => {
    const { id, title, summary } = widgetAt(path);
    const lesson = lessons.find(({ widgets: used }) => used.includes(id));
    return (
      <main className="contents">
        <header className="opening alone" id="content">
          <p className="eyebrow">
            <a href={url('gallery/')}>All widgets</a>
            {lesson && (
              <>
                {' · '}
                <a href={url(lesson.path)}>
                  Lesson {lesson.number}, {titleHalves(lesson.title)[0]}
                </a>
              </>
            )}
          </p>
          <h1>{title}</h1>
          <p className="lead">{summary}</p>
        </header>
        <div className="wide block">
          <WidgetIsland {...asLimited({ id })} alone address={site.address} />
        </div>
        <WidgetNames widget={widgetAt(path)} />
      </main>
    );
  },
});
