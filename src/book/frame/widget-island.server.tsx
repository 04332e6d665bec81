/** @file A widget as the build prints it: its true first frame, ready to be taken over, and its frames for paper. Build time only. */
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { widgetById } from '../registry.server';
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
  /** Print frames are left out where the page lists the examples anyway. */
  paper?: boolean;
}

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

/** The island of a widget. @throws BookError for an id, example or parameter that does not exist. */
export function WidgetIsland({
  address = null,
  paper = true,
  kind = 'widget',
  prefix,
  ...request
}: WidgetIslandProps): ReactNode {
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
      {paper && <PrintFrames widget={widgetById(request.id)} idPrefix={id} address={`${address ?? ''}gallery/${request.id}/`} />}
    </>
  );
}
