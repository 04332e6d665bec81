/** @file Warming a peer up and timing a block of steps; runs in Node and in a page. */
import type { Peer, Trainer } from './peer';
import { makeWorkload, type WorkloadId } from './workloads';

export interface Prepared {
  /** First losses, to see that all peers do the same; empty where the library cannot do the workload. */
  losses: number[];
  /** Stds of W2 at the last of them, or the sum of the absolute numbers of a product. */
  check: number[];
}

/** Milliseconds so far: of this process where the machine is shared, of the clock in a page. */
const now = (): number => {
  if (typeof process === 'undefined') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Later losses differ: batch norm on fresh weights multiplies the rounding of every step. */
const CHECKED = 2;

/** A peer with one workload, ready to be timed. */
export class Bench {
  private trainer: Trainer | undefined;
  private steps = 0;

  constructor(
    private readonly peer: Peer,
    private readonly id: WorkloadId,
  ) {}

  async prepare(warmMs: number): Promise<Prepared> {
    const make = this.peer.workloads[this.id];
    if (!make) return { losses: [], check: [] };
    await this.peer.init();
    this.trainer = make(makeWorkload(this.id));
    const count = this.id.startsWith('W') ? CHECKED : 1;
    const losses = Array.from({ length: count }, () => this.trainer!.step(this.steps++));
    const product = this.trainer.result?.();
    const check = product
      ? [Array.from(product).reduce((sum, v) => sum + Math.abs(v), 0)]
      : [...Array.from(this.trainer.stats?.() ?? [])];
    this.block(warmMs);
    return { losses, check };
  }

  /** Steps a second over a block of about so many milliseconds. */
  block(ms: number): number {
    const from = now();
    let [steps, batch, passed] = [0, 1, 0];
    do {
      for (let k = 0; k < batch; k++) this.trainer!.step(this.steps++);
      steps += batch;
      passed = now() - from;
      if (passed / steps < 0.2 && batch < 64) batch *= 2; // short steps are not charged for looking at the clock
    } while (passed < ms);
    return (1000 * steps) / passed;
  }
}
