/** @file The state that a widget is printed in: the build runs the experiment itself, so the page starts from true numbers. */
import { stepsOf } from '../../experiments/define';
import { run } from '../../experiments/run';
import type { Widget } from '../../widgets/define';
import type { BaseState } from './frame-tools';
import type { RunState, RunStatus, RunStore } from './run-store';

const nothing = (): void => undefined;

/** Runs the experiment to the state's step. */
export function firstState(widget: Widget, base: BaseState): RunState {
  const { experiment } = widget;
  const total = stepsOf(experiment, base.params);
  const { frames, steps, diverged } = run(experiment, base.params, { seed: base.seed, steps: Math.min(base.steps, total) });
  const reached = steps.at(-1) ?? 0;
  const status: RunStatus = diverged ? 'diverged' : total > 0 && reached >= total ? 'done' : reached > 0 ? 'paused' : 'idle';
  return {
    ...base,
    frames,
    steps,
    status,
    total,
    cursor: frames.length - 1,
    branches: [],
    pinned: null,
    band: null,
    speed: 30,
    message: null,
  };
}

/** A run that stands still: what the server renders from. */
export function stillRun(state: RunState): RunStore {
  return {
    getState: () => state,
    subscribe: () => nothing,
    show: () => Promise.resolve(),
    ...{
      play: nothing,
      pause: nothing,
      step: nothing,
      seek: nothing,
      branch: nothing,
      set: nothing,
      setSeed: nothing,
      reroll: nothing,
    },
    ...{
      pin: nothing,
      unpin: nothing,
      runBand: nothing,
      dismissBand: nothing,
      setSpeed: nothing,
      undo: nothing,
      setVisible: nothing,
      destroy: nothing,
    },
  };
}
