/** @file A widget on paper: the state that the lesson asks for and, where the widget stands for the first time, further examples. */
import { stepsOf } from '../../experiments/define';
import type { Widget } from '../../widgets/define';
import type { BaseState } from '../frame/frame-tools';
import { baseOf, type WidgetRequest } from '../frame/island-props';
import { PrintFrame } from '../frame/print-frames';
import { stateOf } from '../frame/parts/presets';
import { widgetById } from '../registry.server';

/** Figures of one widget at its first place; more would be a catalogue. */
const AT_FIRST = 4;

/** Paper cannot press play: a run that the lesson leaves at its start is printed at its end. */
const ranThrough = (widget: Widget, base: BaseState): BaseState =>
  base.steps > 0 ? base : { ...base, steps: stepsOf(widget.experiment, base.params) };

const sameSettings = (a: BaseState, b: BaseState): boolean => JSON.stringify(a.params) === JSON.stringify(b.params);

export interface PaperFigureProps extends WidgetRequest {
  /** Start of every id inside. */
  prefix: string;
  /** Whether the widget stands here for the first time. */
  first: boolean;
  /** Address of the root of the book, or nothing where the build was not told. */
  site: string;
}

interface Figure {
  key: string;
  base: BaseState;
  title: string;
}

/** What is printed of a widget: what the lesson asks for, then examples that show something else. */
function figuresOf(widget: Widget, request: WidgetRequest, first: boolean): Figure[] {
  const { example, params } = request;
  const examples = Object.entries(widget.examples)
    .filter(([name]) => first && name !== example)
    .map(([key, { title }]) => ({ key, base: stateOf(widget, key), title }));
  // Without an example the lesson shows the state before anything has run: on paper an example says more.
  if (example === undefined && params === undefined && examples.length > 0) return examples;
  const asked = baseOf(widget, request);
  if (example !== undefined) return [{ key: 'own', base: asked, title: widget.examples[example]?.title ?? '' }, ...examples];
  const own = { key: 'own', base: ranThrough(widget, asked), title: '' };
  return [own, ...examples.filter(({ base }) => !sameSettings(base, own.base))];
}

/** @throws BookError for an id, example or parameter that does not exist */
export function PaperFigure({ prefix, number, first, site, ...request }: PaperFigureProps) {
  const widget = widgetById(request.id);
  const address = `${site}gallery/${request.id}/`;
  const figures = figuresOf(widget, request, first).slice(0, AT_FIRST);
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
