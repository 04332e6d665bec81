/**
 * @file What the page and the host of a simulation say to each other. One request is answered before the next is sent, so the newest
 * wish always wins; every request carries the number of its run, and answers for an older run are dropped.
 */
import type { Snapshot } from './snapshot';

/** Values of parameters by name, across the border where their types are not known. */
export type AnyParams = Readonly<Record<string, unknown>>;

/** A change of live parameters made after a step; it acts on every later step. */
export interface Change {
  step: number;
  patch: AnyParams;
}

export interface Checkpoint {
  step: number;
  state: Snapshot;
}

export interface Entry {
  step: number;
  frame: object;
}

export type Request =
  | {
      type: 'start';
      run: number;
      experiment: string;
      /** Parameters at step 0; `changes` say what became of them. */
      params: AnyParams;
      seed: number;
      changes: readonly Change[];
      from: Checkpoint | null;
      /** Replays without showing frames up to this step. */
      to: number;
    }
  | {
      type: 'advance';
      run: number;
      to: number;
      /** Milliseconds after which to stop and answer, after one step at least. */
      budget: number;
      /** Keep every n-th frame, and that of the step `last`. */
      every: number;
      last: number;
      /** Steps between checkpoints. */
      checkpointEvery: number;
      /** Parameters that change before the first of these steps. */
      patch: AnyParams | null;
    };

export type Reply =
  /** A sign of life during long work. */
  | { type: 'alive' }
  | {
      type: 'frames';
      run: number;
      entries: Entry[];
      checkpoints: Checkpoint[];
      /** The step where the simulation stands now. */
      step: number;
      /** The run has ended of itself: done or diverged. */
      over: boolean;
    }
  | { type: 'failed'; run: number; message: string };

/** The buffers of a reply, to hand over instead of copying. Frames and checkpoints own their arrays. */
export function buffersOf(reply: Reply): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (value instanceof Map || value instanceof Set) {
      for (const entry of value.values()) visit(entry);
    } else if (!Array.isArray(value) || typeof value[0] === 'object') {
      for (const entry of Object.values(value)) visit(entry);
    }
  };
  visit(reply);
  return [...found];
}
