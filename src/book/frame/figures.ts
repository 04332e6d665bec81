/** @file Which states of a widget stand for it where nothing can be pressed: the one that the page asks for, and further examples. */
import { stepsOf } from '../../experiments/define';
import type { Widget } from '../../widgets/define';
import type { BaseState } from './frame-tools';
import { baseOf, type WidgetRequest } from './island-props';
import { stateOf } from './parts/presets';

/** Figures of one widget at its first place; more would be a catalogue. */
const AT_FIRST = 4;

/** One state, with what it shows in a few words. */
export interface Figure {
  key: string;
  base: BaseState;
  title: string;
}

/** Paper cannot press play: a run that the page leaves at its start is shown at its end. */
const ranThrough = (widget: Widget, base: BaseState): BaseState =>
  base.steps > 0 ? base : { ...base, steps: stepsOf(widget.experiment, base.params) };

const sameSettings = (a: BaseState, b: BaseState): boolean => JSON.stringify(a.params) === JSON.stringify(b.params);

function allFigures(widget: Widget, request: WidgetRequest, first: boolean): Figure[] {
  const { example, params } = request;
  const examples = Object.entries(widget.examples)
    .filter(([name]) => first && name !== example)
    .map(([key, { title }]) => ({ key, base: stateOf(widget, key), title }));
  // Without an example the page shows the state before anything has run: an example says more.
  if (example === undefined && params === undefined && examples.length > 0) return examples;
  const asked = baseOf(widget, request);
  if (example !== undefined) return [{ key: 'own', base: asked, title: widget.examples[example]?.title ?? '' }, ...examples];
  const own = { key: 'own', base: ranThrough(widget, asked), title: '' };
  return [own, ...examples.filter(({ base }) => !sameSettings(base, own.base))];
}

/**
 * What stands for a widget: what the page asks for, then examples that show something else.
 * @param first whether the widget stands here for the first time on its page; later places show their own state only
 * @throws BookError for an example or parameter that does not exist
 */
export const figuresOf = (widget: Widget, request: WidgetRequest, first: boolean): Figure[] =>
  allFigures(widget, request, first).slice(0, AT_FIRST);
