/** @file A widget on paper: the state that the lesson asks for and, where the widget stands for the first time, further examples. */
import { baseOf, type WidgetRequest } from '../frame/island-props';
import { PrintFrame } from '../frame/print-frames';
import { stateOf } from '../frame/parts/presets';
import { widgetById } from '../registry.server';

/** Figures of one widget at its first place; more would be a catalogue. */
const AT_FIRST = 4;

export interface PaperFigureProps extends WidgetRequest {
  /** Start of every id inside. */
  prefix: string;
  /** Whether the widget stands here for the first time. */
  first: boolean;
  /** Address of the root of the book, or nothing where the build was not told. */
  site: string;
}

/** @throws BookError for an id, example or parameter that does not exist */
export function PaperFigure({ prefix, number, first, site, ...request }: PaperFigureProps) {
  const widget = widgetById(request.id);
  const address = `${site}gallery/${request.id}/`;
  const chosen = request.example === undefined ? '' : (widget.examples[request.example]?.title ?? '');
  // Without an example the lesson shows the state before anything has run: on paper an example says more.
  const plain = request.example === undefined && request.params === undefined;
  const others = first ? Object.entries(widget.examples).filter(([name]) => name !== request.example) : [];
  const room = AT_FIRST - (plain && others.length > 0 ? 0 : 1);
  const own = plain && others.length > 0 ? [] : [{ key: 'own', base: baseOf(widget, request), title: chosen }];
  const more = others.slice(0, room).map(([key, { title }]) => ({ key, base: stateOf(widget, key), title }));
  const figures = [...own, ...more];
  return (
    <div className="w-print">
      {figures.map(({ key, base, title }, i) => (
        <PrintFrame
          key={key}
          {...{ widget, base, title, address }}
          label={number && `Figure ${number}${figures.length > 1 ? String.fromCharCode(97 + i) : ''}`}
          idPrefix={`${prefix}-${key}`}
        />
      ))}
    </div>
  );
}
