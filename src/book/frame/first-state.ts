/** @file The state that a widget is printed in: the build runs the experiment itself, so the page starts from true numbers. */
import { stepsOf } from '../../experiments/define';
import { run } from '../../experiments/run';
import { FRAME_BUDGET } from '../../runtime/history';
import type { Widget } from '../../widgets/define';
import type { BaseState } from './frame-tools';
import type { RunState, RunStatus, RunStore } from './run-store';

const nothing = (): void => undefined;

/** Runs the experiment to the state's step. */
export function firstState(widget: Widget, base: BaseState): RunState {
  const { experiment } = widget;
  const total = stepsOf(experiment, base.params);
  const { frames, steps, diverged } = run(experiment, base.params, {
    seed: base.seed,
    steps: Math.min(base.steps, total),
    budget: FRAME_BUDGET,
  });
  const reached = steps.at(-1) ?? 0;
  const status: RunStatus = diverged ? 'diverged' : total > 0 && reached >= total ? 'done' : reached > 0 ? 'paused' : 'idle';
  return {
    ...{
      params: base.params,
      shown: base.params,
      seed: base.seed,
      begun: base.params,
      changes: [],
      frames,
      steps,
      status,
      total,
      cursor: frames.length - 1,
      speed: 30,
    },
    ...{ branches: [], pinned: null, band: null, divergence: diverged, message: diverged?.message ?? null },
    ...{ canUndo: diverged?.undo !== undefined, advice: diverged?.undo ?? null, stale: false, place: 'page' },
  };
}

/** A run that stands still: what the server renders from. */
export function stillRun(state: RunState): RunStore {
  const ready = Promise.resolve();
  return {
    ...{ ready, getState: () => state, getInitialState: () => state, subscribe: () => nothing, show: () => ready },
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
    ...{ reset: nothing, pin: nothing, unpin: nothing, runBand: nothing, dismissBand: nothing, setSpeed: nothing, undo: nothing },
    ...{ setVisible: nothing, setReducedMotion: nothing, destroy: nothing },
  };
}
