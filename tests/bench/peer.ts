/** @file What every library is wrapped in: start it, and make from a workload something that does one training step. */
import type { Workload, WorkloadId } from './workloads';

export interface Trainer {
  /** Forward, backward and update on batch i (in turn); returns the loss, which must have reached JavaScript. */
  step(i: number): number;
  /** W2: the std of each weight's gradient at the latest step. */
  stats?(): ArrayLike<number>;
  /** M: the product. */
  result?(): ArrayLike<number>;
}

export interface Peer {
  init(): Promise<void>;
  /** Workloads that the library cannot do are left out. */
  readonly workloads: Partial<Record<WorkloadId, (w: Workload) => Trainer>>;
}

export const peerNames = ['ours', 'tfjs-cpu', 'tfjs-wasm', 'tfjs-wasm-tuned', 'jax-js', 'js-pytorch', 'convnetjs'] as const;
export type PeerName = (typeof peerNames)[number];

/** A trainer for each size of matrix product. */
export function forMatmuls(make: (w: Workload) => Trainer): Peer['workloads'] {
  return { M64: make, M128: make, M256: make, M512: make };
}
