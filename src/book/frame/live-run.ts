/** @file A run on the page whose frames are computed at once. */
import { coerceAll } from '../../base/params';
import type { Widget } from '../../widgets/define';
import { firstState, stillRun } from './first-state';
import type { BaseState } from './frame-tools';
import type { RunState, RunStore } from './run-store';

/** The run of a widget, taken to the author's step. */
export async function liveRun(widget: Widget, base: BaseState, _embedded: boolean): Promise<RunStore> {
  let state: RunState = firstState(widget, base);
  const listeners = new Set<() => void>();
  const put = (next: RunState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const show = (to: BaseState): Promise<void> => {
    put({ ...state, ...firstState(widget, to), pinned: state.pinned });
    return Promise.resolve();
  };
  const again = (patch: Partial<BaseState>): void =>
    void show({ params: state.params, seed: state.seed, steps: state.steps.at(-1) ?? 0, ...patch });
  return {
    ...stillRun(state),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (patch) => again({ params: coerceAll(widget.experiment.params, { ...state.params, ...patch }) }),
    setSeed: (seed) => again({ seed }),
    reroll: () => again({ seed: state.seed + 1 }),
    pin: () => put({ ...state, pinned: { params: state.params, frames: state.frames, label: 'pinned' } }),
    unpin: () => put({ ...state, pinned: null }),
    show,
  };
}
