/**
 * @file The way to the host of a simulation, on the page or in a worker that is watched: a worker that cannot start is replaced by the
 * page, one that stops answering is ended, and the timeline then resumes from its last checkpoint.
 */
import type { Experiment } from '../experiments/define';
import { createHost, type Host } from './host';
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

export interface Link {
  readonly place: 'page' | 'worker';
  /** A request is under way. On the page never true, for answers come before `send` returns. */
  readonly busy: boolean;
  send(request: Request): void;
  close(): void;
}

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

/** Opens a link; the worker is started by the first request. */
export function createLink(options: LinkOptions): Link {
  const { experiment, scheduler, onReply, onLost } = options;
  let { spawn } = options;
  let page: Host | null = null;
  let port: Port | null = null;
  let pending: { since: number } | null = null;
  let heard = false;
  let patience = HEARTBEAT;
  let unwatch = (): void => undefined;

  function receive(reply: Reply): void {
    heard = true;
    if (reply.type === 'alive') return watch();
    pending = null;
    unwatch();
    onReply(reply);
  }

  /** Ends a worker that is silent or broken. One that never spoke is not tried again. */
  function lose(): void {
    stop();
    if (heard) patience = HEARTBEAT * 4;
    else spawn = null;
    onLost(heard ? 'stuck' : 'moved');
  }

  function stop(): void {
    unwatch();
    pending = null;
    if (port === null) return;
    port.onmessage = null;
    port.onerror = null;
    port.terminate();
    port = null;
  }

  function watch(): void {
    unwatch();
    if (pending === null) return;
    const left = pending.since + DEADLINE - scheduler.now();
    unwatch = scheduler.after(Math.max(0, Math.min(heard ? patience : FIRST_SIGN, left)), lose);
  }

  function open(start: Spawn): Port | null {
    try {
      const opened = start();
      opened.onmessage = ({ data }) => receive(data);
      opened.onerror = (event) => {
        event.preventDefault();
        lose();
      };
      return opened;
    } catch {
      // A sandboxed frame, a policy or an old browser forbids workers: the page does the work.
      spawn = null;
      return null;
    }
  }

  return {
    get place() {
      return spawn === null ? 'page' : 'worker';
    },
    get busy() {
      return pending !== null;
    },
    send(request) {
      if (spawn !== null) port ??= open(spawn);
      if (port !== null) {
        pending = { since: scheduler.now() };
        port.postMessage(request);
        return watch();
      }
      page ??= createHost(receive, () => scheduler.now());
      page.handle(request, experiment);
    },
    close: stop,
  };
}
