/** @file What a run shows, and what can be asked of it. `P` values of the parameters, `F` frame. */
import type { StoreApi } from 'zustand/vanilla';
import type { Divergence } from '../experiments/define';
import type { Change } from './protocol';

/** `idle`: at the start, not yet played. `diverged` and `done`: the cursor stands at the end of a run that has ended. */
export type RunStatus = 'idle' | 'running' | 'paused' | 'done' | 'diverged' | 'failed';

/** A future that was left when the reader went back and changed something. */
export interface Branch<P, F> {
  /** Index into the run's frames where the two part. */
  from: number;
  params: P;
  /** The frames of this future; the first is the one they share. */
  frames: readonly F[];
  label: string;
}

/** A run that stays as a ghost to compare against. */
export interface Pinned<P, F> {
  params: P;
  frames: readonly F[];
  label: string;
}

export interface RunState<P, F> {
  params: P;
  /** The parameters that `frames` belong to: those of before while the run is `stale`. Words and tables go by these. */
  shown: P;
  seed: number;
  /** The parameters at step 0, and the live changes since: what it takes, with the seed, to make the run again. */
  begun: P;
  changes: readonly Change[];
  status: RunStatus;
  /** The frames of the run so far; empty only while a worker makes the very first. */
  frames: readonly F[];
  /** The step of each frame. */
  steps: readonly number[];
  /** Index into `frames`. */
  cursor: number;
  /** Length of the run; 0 for a static experiment. */
  total: number;
  branches: readonly Branch<P, F>[];
  pinned: Pinned<P, F> | null;
  /** Runs of other seeds that are ready so far, null when not asked for. */
  band: readonly (readonly F[])[] | null;
  /** Steps a second; Infinity for as fast as the machine allows. */
  speed: number;
  /** Why the run ended, when it diverged. */
  divergence: Divergence | null;
  /** A sentence about a divergence or a failure, or null. */
  message: string | null;
  canUndo: boolean;
  /** The settings that undo turns to where the reader has changed nothing: the author's way out of a divergence. */
  advice: Readonly<Record<string, unknown>> | null;
  /** The frames are those of the settings before; new ones are on their way. */
  stale: boolean;
  place: 'page' | 'worker';
}

export interface RunActions<P> {
  /** Plays to the end of the run, from the start if it is at its end. Under reduced motion: goes there and shows the last frame. */
  play(): void;
  pause(): void;
  /** Goes some frames on or back, computing what is not there yet. */
  step(by: number): void;
  /** Puts the cursor on a frame; beyond the last one the run is computed up to there. */
  seek(cursor: number): void;
  /** Keeps what lies after the cursor as a branch, and goes on from the cursor. */
  branch(): void;
  /** Changes parameters, by their effect: `restart` begins anew, `live` acts from the next step, `view` only shows. */
  set(patch: Partial<P>): void;
  setSeed(seed: number): void;
  /** The next seed. */
  reroll(): void;
  /** The author's parameters, seed and step. */
  reset(): void;
  pin(): void;
  unpin(): void;
  /** Runs other seeds (this one and those after it) to full length. */
  runBand(seeds?: number): void;
  dismissBand(): void;
  setSpeed(stepsPerSecond: number): void;
  /** Takes back the last change of parameters or seed, and what followed from it. */
  undo(): void;
  /** Nothing runs while the widget cannot be seen. */
  setVisible(visible: boolean): void;
  setReducedMotion(reduced: boolean): void;
  /** Another state altogether, run to its step. Resolves when that step is shown, or the run has ended before it. */
  show(state: { params: P; seed: number; steps?: number }): Promise<void>;
  /** Ends worker and timers; the run answers no further call. */
  destroy(): void;
}

/** A zustand store with the actions on it. `ready` resolves when the first frames are there (on the page: at once). */
export interface Run<P, F> extends Pick<StoreApi<RunState<P, F>>, 'getState' | 'getInitialState' | 'subscribe'>, RunActions<P> {
  readonly ready: Promise<void>;
}
