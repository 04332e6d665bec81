/**
 * @file Links to a state. The page's own address is left alone while the reader plays (thousands of changes would fill the history);
 * it is written once, when a link is copied, so that a reload after copying shows what was copied.
 */
import { defaults } from '../../../base/params';
import type { Specs, Values } from '../../../base/params';
import { decodeState, encodeState } from '../../../base/url';
import type { CodecOptions } from '../../../base/url';
import type { Widget } from '../../../widgets/define';
import type { BaseState, FrameTools } from '../frame-tools';

type Linked = Pick<FrameTools, 'widget' | 'run' | 'base' | 'hide' | 'lock' | 'alone' | 'idPrefix'>;

/** What the codec needs to know of a widget on a page. */
export function codecOptions(widget: Widget, base: BaseState, alone: boolean): CodecOptions {
  return { version: widget.version, migrate: widget.migrate, alone, base: { params: base.params, seed: base.seed } };
}

/** The query of the state that a run shows, relative to `base`. */
function queryOf({ widget, run, hide, lock }: Linked, base: BaseState, alone: boolean): string {
  const { params, seed, steps, cursor } = run.getState();
  const step = steps[cursor] ?? 0;
  const state = { params, seed, step: step === base.steps ? undefined : step, hide: [...hide], lock: [...lock] };
  return encodeState(widget.id, widget.experiment.params, state, codecOptions(widget, base, alone));
}

function join(address: string, query: string, hash = ''): string {
  return `${address}${query === '' ? '' : `?${query}`}${hash}`;
}

/** Link to what the reader sees, on this page. */
export function linkTo(tools: Linked): string {
  const { origin, pathname } = window.location;
  const address = `${origin === 'null' ? '' : origin}${pathname}`;
  return join(address, queryOf(tools, tools.base, tools.alone), tools.alone ? '' : `#${tools.idPrefix}`);
}

/** Address of the widget on a page of its own, in the state that the reader sees. */
export function embedAddress(tools: Linked): string {
  const { root = '' } = document.documentElement.dataset;
  const page = new URL(`${root}embed/${tools.widget.id}/`, window.location.href.split(/[?#]/)[0]);
  const own = { params: defaults(tools.widget.experiment.params), seed: 1, steps: 0 };
  return join(page.href, queryOf(tools, own, true));
}

/** The query of a state on a page where the widget is alone and starts from its defaults: for prints and the gallery. */
export function queryFor(widget: Widget, { params, seed, steps }: BaseState): string {
  return encodeState(
    widget.id,
    widget.experiment.params,
    { params, seed, step: steps === 0 ? undefined : steps },
    { version: widget.version, alone: true },
  );
}

export interface LinkedState {
  /** Null when the link says nothing of this widget. */
  state: BaseState | null;
  hide: string[];
  lock: string[];
}

/** What a link asks of a widget; anything illegal in it becomes the nearest legal value. */
export function readLink(search: string, widget: Widget, base: BaseState, alone: boolean): LinkedState {
  const { params, seed, step, hide, lock } = decodeState(
    search,
    widget.id,
    widget.experiment.params,
    codecOptions(widget, base, alone),
  );
  const state = { params, seed, steps: step ?? base.steps };
  return { state: sameState(widget.experiment.params, state, base) ? null : state, hide, lock };
}

/** True when two states would show the same frame. */
export function sameState(specs: Specs, a: BaseState, b: BaseState): boolean {
  const query = (params: Values<Specs>): string => encodeState('w', specs, { params });
  return a.seed === b.seed && a.steps === b.steps && query(a.params) === query(b.params);
}
