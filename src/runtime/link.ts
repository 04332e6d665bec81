/**
 * @file The way to the host of a simulation, on the page or in a worker that is watched: a worker that cannot start is replaced by the
 * page, one that stops answering is ended, and the timeline then resumes from its last checkpoint.
 */
import type { Experiment } from '../experiments/define';
import { Host } from './host';
import type { Reply, Request } from './protocol';
import type { Scheduler } from './scheduler';

/** What we use of a Worker. */
export interface Port {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Starts a worker; throws where the page may not have one. */
export type Spawn = () => Port;

export interface LinkOptions {
  experiment: Experiment;
  scheduler: Scheduler;
  /** Null runs on the page. */
  spawn: Spawn | null;
  onReply(reply: Exclude<Reply, { type: 'alive' }>): void;
  /** The host is gone with its simulation. `moved`: a worker could not start, the page takes over; `stuck`: a new one will be made. */
  onLost(reason: 'moved' | 'stuck'): void;
}

/** A worker that has never spoken may still be on its way through the network. */
export const FIRST_SIGN = 10_000;
/** Silence during work after which a worker counts as stuck; four times that for the next one, should the machine be slow. */
export const HEARTBEAT = 2000;
/** Longest time for one answer, signs of life or not. */
export const DEADLINE = 60_000;

/** Opened by its first request. */
export class Link {
  private readonly page: Host;
  private spawn: Spawn | null;
  private port: Port | null = null;
  /** When the request under way was sent. */
  private since: number | null = null;
  /** The present worker, or one before it, has spoken. */
  private heard = false;
  private patience = HEARTBEAT;
  private unwatch: (() => void) | null = null;

  constructor(private readonly options: LinkOptions) {
    this.spawn = options.spawn;
    this.page = new Host(
      (reply) => this.receive(reply),
      () => options.scheduler.now(),
    );
  }

  get place(): 'page' | 'worker' {
    return this.spawn === null ? 'page' : 'worker';
  }

  /** A request is under way. On the page never true, for answers come before `send` returns. */
  get busy(): boolean {
    return this.since !== null;
  }

  send(request: Request): void {
    if (this.spawn !== null) this.port ??= this.open(this.spawn);
    if (this.port === null) return this.page.handle(request, this.options.experiment);
    this.since = this.options.scheduler.now();
    this.port.postMessage(request);
    this.watch();
  }

  /** Ends the worker and everything that waits for it. */
  close(): void {
    this.rest();
    if (this.port === null) return;
    this.port.onmessage = null;
    this.port.onerror = null;
    this.port.terminate();
    this.port = null;
  }

  private open(spawn: Spawn): Port | null {
    try {
      const port = spawn();
      port.onmessage = ({ data }) => {
        this.heard = true;
        this.receive(data);
      };
      port.onerror = (event) => {
        event.preventDefault();
        this.lose();
      };
      return port;
    } catch {
      // A sandboxed frame, a policy or an old browser forbids workers: the page does the work.
      this.spawn = null;
      return null;
    }
  }

  private receive(reply: Reply): void {
    if (reply.type === 'alive') return this.watch();
    this.rest();
    this.options.onReply(reply);
  }

  private rest(): void {
    this.since = null;
    this.unwatch?.();
    this.unwatch = null;
  }

  /** Waits for the next sign of life, and no longer than the deadline of the whole request. */
  private watch(): void {
    this.unwatch?.();
    if (this.since === null) return;
    const { scheduler } = this.options;
    const left = this.since + DEADLINE - scheduler.now();
    this.unwatch = scheduler.after(Math.max(0, Math.min(this.heard ? this.patience : FIRST_SIGN, left)), () => this.lose());
  }

  /** Ends a worker that is silent or broken. One that never spoke is not tried again. */
  private lose(): void {
    this.close();
    if (this.heard) this.patience = HEARTBEAT * 4;
    else this.spawn = null;
    this.options.onLost(this.heard ? 'stuck' : 'moved');
  }
}
