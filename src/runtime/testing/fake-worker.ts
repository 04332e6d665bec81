/** @file A worker without a thread: the real host behind real copies of every message, and ways to break it. */
import type { Experiment } from '../../experiments/define';
import { Host } from '../host';
import type { Port, Spawn } from '../link';
import { buffersOf, type Reply, type Request } from '../protocol';

export interface FakeWorkers {
  spawn: Spawn;
  /** Workers started so far. */
  started: number;
  /** Requests that arrived, over all workers. */
  requests: Request[];
  /** Answers are swallowed from now on, as if the worker hung. */
  hang(): void;
  /** Runs until every message has arrived and been answered. */
  settle(): Promise<void>;
}

/** Workers that hold the given experiments and answer after a turn of the event loop. */
export function fakeWorkers(experiments: readonly Experiment[]): FakeWorkers {
  let hung = new Set<Port>();
  const alive = new Set<Port>();
  let underWay = 0;
  const later = (deliver: () => void): void => {
    underWay += 1;
    queueMicrotask(() => {
      underWay -= 1;
      deliver();
    });
  };
  const workers: FakeWorkers = {
    started: 0,
    requests: [],
    spawn() {
      workers.started += 1;
      const port: Port = { onmessage: null, onerror: null, postMessage, terminate: () => void alive.delete(port) };
      alive.add(port);
      const post = (reply: Reply): void => {
        const data = structuredClone(reply, { transfer: buffersOf(reply) });
        if (!hung.has(port)) later(() => alive.has(port) && port.onmessage?.({ data } as MessageEvent<Reply>));
      };
      const host = new Host(post, () => performance.now());
      function postMessage(message: Request): void {
        const request = structuredClone(message);
        workers.requests.push(request);
        const experiment = experiments.find(({ id }) => request.type === 'start' && id === request.experiment) ?? current;
        current = experiment;
        later(() => alive.has(port) && experiment !== undefined && host.handle(request, experiment));
      }
      let current: Experiment | undefined;
      return port;
    },
    hang: () => {
      hung = new Set(alive);
    },
    async settle() {
      do await new Promise((resolve) => setTimeout(resolve, 0));
      while (underWay > 0);
    },
  };
  return workers;
}
