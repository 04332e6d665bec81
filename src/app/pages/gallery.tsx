/** @file All widgets: what each shows, its examples, and the lesson it belongs to. */
import { firstState } from '../../book/frame/first-state';
import { queryFor } from '../../book/frame/output/link';
import { stateOf } from '../../book/frame/parts/presets';
import { StillView } from '../../book/frame/print-frames';
import { widgets } from '../../book/registry.server';
import type { Widget } from '../../widgets/define';
import { lessons, titleHalves } from '../content/lessons';
import { definePage, type Url } from '../page';
import { PageOpening } from '../parts/plain-page';

function Examples({ widget, url }: { widget: Widget; url: Url }) {
  return (
    <ul>
      {Object.entries(widget.examples).map(([name, { title }]) => {
        const query = queryFor(widget, stateOf(widget, name));
        return (
          <li key={name}>
            <a href={`${url(`gallery/${widget.id}/`)}${query && `?${query}`}`}>{title}</a>
          </li>
        );
      })}
    </ul>
  );
}

function Card({ widget, url }: { widget: Widget; url: Url }) {
  const [first] = Object.keys(widget.examples);
  const lesson = lessons.find(({ widgets: used }) => used.includes(widget.id));
  return (
    <article className="card wide">
      <div>
        <h2 id={widget.id}>
          <a href={url(`gallery/${widget.id}/`)}>{widget.title}</a>
        </h2>
        <p className="note">{widget.summary}</p>
        <Examples widget={widget} url={url} />
        {lesson && (
          <p className="sans">
            In lesson {lesson.number}, <a href={url(lesson.path)}>{titleHalves(lesson.title)[0]}</a>
          </p>
        )}
      </div>
      <div className="card-figure" aria-hidden="true" inert>
        <StillView widget={widget} state={firstState(widget, stateOf(widget, first ?? ''))} idPrefix={`card-${widget.id}`} />
      </div>
    </article>
  );
}

export default definePage({
  paths: () => ['gallery/'],
  head: () => ({
    title: 'All widgets',
    description: 'Every live figure of the book on a page of its own, with its examples as links.',
  }),
  body: ({ url }) => (
    <main className="contents">
      <PageOpening
        wide
        title="All widgets"
        lead="Every live figure of the book on a page of its own. Each example is a link that holds its settings and its seed."
      />
      {widgets.map(({ widget }) => (
        <Card key={widget.id} widget={widget} url={url} />
      ))}
    </main>
  ),
});
