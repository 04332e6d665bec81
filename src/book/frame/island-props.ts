/** @file What the server writes beside a printed widget, so that the client can make the same one live. */
import { coerceAll } from '../../base/params';
import { exampleOf } from '../../widgets/define';
import type { Widget } from '../../widgets/define';
import type { BaseState } from './frame-tools';

/** How a page asks for a widget. */
export interface WidgetRequest {
  id: string;
  /** The state it starts in; without one, the experiment's defaults at step 0. */
  example?: string;
  /** Changes on top of the example. */
  params?: Readonly<Record<string, unknown>>;
  seed?: number;
  steps?: number;
  /** Parameters, or `seed`, `play`, `speed`, `presets`, `band` and action ids, that the page takes away or freezes. */
  hide?: readonly string[];
  lock?: readonly string[];
  /** Figure number. */
  number?: string;
}

export interface IslandProps extends WidgetRequest {
  /** Id of the island's element, and start of every id inside. */
  prefix: string;
  alone?: boolean;
  embedded?: boolean;
}

/** The author's state. */
export function baseOf(widget: Widget, { example, params = {}, seed, steps }: WidgetRequest): BaseState {
  const chosen = exampleOf(widget, example);
  return {
    params: coerceAll(widget.experiment.params, { ...chosen?.params, ...params }),
    seed: seed ?? chosen?.seed ?? 1,
    steps: steps ?? chosen?.steps ?? 0,
  };
}
