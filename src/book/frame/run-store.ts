/** @file The run as the frame sees it: a store to watch, acts to ask for. The runtime's store has this shape; so has the server's still one. */
import type { Specs, Values } from '../../base/params';

export type RunStatus = 'idle' | 'running' | 'paused' | 'done' | 'diverged' | 'failed';

export interface RunBranch {
  from: number;
  params: Values<Specs>;
  frames: readonly object[];
  label: string;
}

export interface RunState {
  params: Values<Specs>;
  seed: number;
  status: RunStatus;
  frames: readonly object[];
  /** The step of each frame. */
  steps: readonly number[];
  /** Index into `frames`. */
  cursor: number;
  /** Length of the run; 0 for a static experiment. */
  total: number;
  branches: readonly RunBranch[];
  pinned: { params: Values<Specs>; frames: readonly object[]; label: string } | null;
  band: readonly (readonly object[])[] | null;
  /** Steps a second. */
  speed: number;
  /** A sentence about a failure, or null. */
  message: string | null;
}

export interface RunStore {
  getState(): RunState;
  subscribe(listener: () => void): () => void;
  play(): void;
  pause(): void;
  step(by: number): void;
  seek(cursor: number): void;
  branch(): void;
  set(patch: Partial<Values<Specs>>): void;
  setSeed(seed: number): void;
  reroll(): void;
  pin(): void;
  unpin(): void;
  runBand(seeds: number): void;
  dismissBand(): void;
  setSpeed(stepsASecond: number): void;
  undo(): void;
  setVisible(visible: boolean): void;
  /** Another state altogether: its parameters, its seed, run to its step. Resolves when that step is shown. */
  show(state: { params: Values<Specs>; seed: number; steps: number }): Promise<void>;
  destroy(): void;
}
