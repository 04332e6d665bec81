/** @file A widget as the build prints it: its true first frame, ready to be taken over, and its figures for paper. Build time only. */
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { stepsOf } from '../../experiments/define';
import { widgetById } from '../registry.server';
import { figuresOf } from './figures';
import { firstState, stillRun } from './first-state';
import { baseOf } from './island-props';
import type { IslandProps, WidgetRequest } from './island-props';
import { PrintFrames } from './print-frames';
import { WidgetFrame } from './widget-frame';

export interface WidgetIslandProps extends WidgetRequest {
  /** Whole address of the book ending in a slash, or null where the build was not told. */
  address?: string | null;
  alone?: boolean;
  embedded?: boolean;
  /** Id of the element; by default from widget and example. */
  prefix?: string;
  /** What makes it live: `widget`, or an island around one. */
  kind?: 'widget' | 'task';
  /** The figures that stand for it on paper and without script; `own` leaves the examples out, where the page has them already. */
  still?: 'all' | 'own' | 'none';
}

/** The widget's own page: a whole address where the build knows that of the book, or else from the book's root. */
export const galleryAddress = (id: string, book: string | null): string => `${book ?? ''}gallery/${id}/`;

/** Renders apart from the page, as the client will: the ids that React makes count from the island's own root. */
function printed(props: IslandProps): string {
  const { id, prefix, hide, lock, number, alone, embedded } = props;
  const widget = widgetById(id);
  const base = baseOf(widget, props);
  const run = stillRun(firstState(widget, base));
  return renderToString(<WidgetFrame {...{ widget, run, base, hide, lock, number, alone, embedded }} idPrefix={prefix} />, {
    identifierPrefix: prefix,
  });
}

interface StillProps {
  request: WidgetRequest;
  first: boolean;
  idPrefix: string;
  address: string | null;
}

/** After the widget: its figures for paper. Without script a line unfolds them, where they show more than the widget itself does. */
function Still({ request, first, idPrefix, address }: StillProps): ReactNode {
  const widget = widgetById(request.id);
  const shown = baseOf(widget, request);
  const figures = figuresOf(widget, request, first);
  const asShown = JSON.stringify(shown);
  const plays = stepsOf(widget.experiment, shown.params) > 0;
  const count = `${figures.length} ${figures.length === 1 ? 'figure' : 'figures'}`;
  return (
    <>
      {figures.some(({ base }) => JSON.stringify(base) !== asShown) && (
        <details className="w-unfold without-script no-print">
          <summary>
            {plays ? 'See what its runs show' : 'See it at other settings'}: {count}
          </summary>
        </details>
      )}
      <PrintFrames {...{ widget, figures, idPrefix }} number={request.number} address={galleryAddress(request.id, address)} />
    </>
  );
}

/** The island of a widget. @throws BookError for an id, example or parameter that does not exist. */
export function WidgetIsland(asked: WidgetIslandProps): ReactNode {
  const { address = null, still = 'all', kind = 'widget', prefix, ...request } = asked;
  const id = prefix ?? ['w', request.id, request.example].filter(Boolean).join('-');
  const props: IslandProps = { ...request, prefix: id };
  return (
    <>
      <div
        id={id}
        className="w-island"
        data-island={kind}
        data-props={JSON.stringify(props)}
        dangerouslySetInnerHTML={{ __html: printed(props) }}
      />
      {still !== 'none' && <Still {...{ request, address }} first={still === 'all'} idPrefix={`${id}-print`} />}
    </>
  );
}
