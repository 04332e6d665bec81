/** @file What the core is meant to reach: a multiple of one peer, measured in the same run. Reasons stand in RESULTS.md. */
import type { PeerName } from './peer';
import type { WorkloadId } from './workloads';

export interface Target {
  /** The peer it is a multiple of; 'best' is the fastest of all. */
  readonly peer: PeerName | 'best';
  readonly factor: number;
}

const against = (peer: Target['peer'], factor: number): Target => ({ peer, factor });

export const targets: Record<WorkloadId, Target> = {
  W1: against('best', 1),
  W2: against('best', 3),
  W3: against('jax-js', 1.5),
  W4: against('jax-js', 2),
  W5: against('jax-js', 2),
  O: against('js-pytorch', 20),
  M64: against('tfjs-wasm', 1.2),
  M128: against('tfjs-wasm', 1.2),
  M256: against('tfjs-wasm', 1.2),
  M512: against('tfjs-wasm', 1.2),
};

/** Gzipped KB of what a page loads to run W2, and ms from import to the first gradient in a cold process. */
export const sizeTarget = 25;
export const startTargets = { W1: 20, W2: 50 } as const;
