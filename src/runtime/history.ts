/** @file Frames and checkpoints within a budget of bytes: when it is full, every second one is dropped. */
import { bytesOf } from '../experiments/own-arrays';
import type { Checkpoint, Entry } from './protocol';

export interface History<F> {
  readonly frames: readonly F[];
  /** The step of each frame. */
  readonly steps: readonly number[];
  /** Frames stand at multiples of this step; the last frame of a run may stand between. */
  readonly every: number;
  readonly bytes: number;
}

export const FRAME_BUDGET = 64 * 2 ** 20;
export const CHECKPOINT_BUDGET = 32 * 2 ** 20;

export const emptyHistory: History<never> = { frames: [], steps: [], every: 1, bytes: 0 };

/** The history with new frames at its end, thinned where they do not fit. */
export function append<F>(history: History<F>, entries: readonly Entry[], budget = FRAME_BUDGET): History<F> {
  if (entries.length === 0) return history;
  const added = {
    frames: [...history.frames, ...entries.map((entry) => entry.frame as F)],
    steps: [...history.steps, ...entries.map((entry) => entry.step)],
    every: history.every,
    bytes: history.bytes + entries.reduce((sum, entry) => sum + bytesOf(entry.frame), 0),
  };
  return added.bytes > budget && added.frames.length > 4 ? thin(added) : added;
}

/** Every second frame; the last one stays, for it is what the reader looks at. */
function thin<F>({ frames, steps, every }: History<F>): History<F> {
  const keeps = (index: number): boolean => steps[index]! % (2 * every) === 0 || index === steps.length - 1;
  const kept = frames.filter((_frame, index) => keeps(index));
  return {
    frames: kept,
    steps: steps.filter((_step, index) => keeps(index)),
    every: 2 * every,
    bytes: kept.reduce((sum, frame) => sum + bytesOf(frame), 0),
  };
}

/** The history up to and including an index. */
export function cut<F>(history: History<F>, index: number): History<F> {
  const frames = history.frames.slice(0, index + 1);
  return {
    ...history,
    frames,
    steps: history.steps.slice(0, index + 1),
    bytes: frames.reduce((sum, frame) => sum + bytesOf(frame), 0),
  };
}

/** Index of the last frame at or before a step. */
export function indexAt(steps: readonly number[], step: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle]! <= step) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** States to resume from: the latest before a step is never far, and together they stay within their budget. */
export interface Checkpoints {
  /** Steps from one to the next. */
  readonly every: number;
  add(checkpoints: readonly Checkpoint[]): void;
  /** The latest at or before a step, or null: begin at the beginning. */
  before(step: number): Checkpoint | null;
  /** Drops those after a step. */
  cut(step: number): void;
  clear(): void;
}

const FIRST_INTERVAL = 16;

export function createCheckpoints(budget = CHECKPOINT_BUDGET): Checkpoints {
  let every = FIRST_INTERVAL;
  let kept: Checkpoint[] = [];
  const bytes = (): number => kept.reduce((sum, { state }) => sum + bytesOf(state), 0);
  const keep = (wanted: (step: number) => boolean): void => {
    kept = kept.filter(({ step }) => wanted(step));
  };
  return {
    get every() {
      return every;
    },
    add(checkpoints) {
      for (const checkpoint of checkpoints) {
        keep((step) => step < checkpoint.step);
        kept.push(checkpoint);
      }
      while (kept.length > 0 && bytes() > budget) {
        every *= 2;
        keep((step) => step % every === 0);
      }
    },
    before: (step) => kept.findLast((checkpoint) => checkpoint.step <= step) ?? null,
    cut: (step) => keep((one) => one <= step),
    clear() {
      kept = [];
      every = FIRST_INTERVAL;
    },
  };
}
