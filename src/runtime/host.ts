/** @file Holds one simulation and answers requests about it: on the page, in the worker and in tests, always this code. */
import { messageOf } from '../base/errors';
import type { Experiment } from '../experiments/define';
import { divergenceOf } from '../experiments/define';
import { advance, isOver, observe, start, type Simulation } from '../experiments/simulation';
import type { AnyParams, Change, Checkpoint, Entry, Reply, Request } from './protocol';
import { restore, snapshot } from './snapshot';

export interface Host {
  /** Answers with exactly one `frames` or `failed`, and with `alive` now and then during long work. Never throws. */
  handle(request: Request, experiment: Experiment): void;
}

/** Milliseconds of work after which to give a sign of life. */
const BEAT = 250;

type Params = Simulation['params'];

function merge(params: Params, patch: AnyParams): Params {
  return { ...params, ...patch } as Params;
}

/** A host that answers through `post` and measures its work by `now` (milliseconds). */
export function createHost(post: (reply: Reply) => void, now: () => number): Host {
  let simulation: Simulation | null = null;
  let over = false;

  /** Begins or restores a run and replays it to the step asked for. */
  function place(request: Extract<Request, { type: 'start' }>, experiment: Experiment): Entry[] {
    const before =
      (step: number): ((change: Change) => boolean) =>
      (change) =>
        change.step <= step;
    const paramsAt = (step: number): Params => {
      const changes = request.changes.filter(before(step));
      return changes.reduce((params, change) => merge(params, change.patch), request.params as Params);
    };
    const { from, seed } = request;
    const first = paramsAt(from?.step ?? 0);
    const placed =
      from === null
        ? start(experiment, first, seed)
        : { experiment, seed, params: first, state: restore(from.state), step: from.step };
    let lastBeat = now();
    while (placed.step < request.to) {
      placed.params = paramsAt(placed.step);
      advance(placed);
      if (now() - lastBeat > BEAT) {
        post({ type: 'alive' });
        lastBeat = now();
      }
    }
    placed.params = paramsAt(placed.step);
    simulation = placed;
    const frame = observe(placed);
    over = isOver(placed, frame);
    return [{ step: placed.step, frame }];
  }

  /** Steps until the goal, the end of the run or the end of the budget, whichever comes first. */
  function work(request: Extract<Request, { type: 'advance' }>, placed: Simulation): [Entry[], Checkpoint[]] {
    const entries: Entry[] = [];
    const checkpoints: Checkpoint[] = [];
    if (request.patch !== null) placed.params = merge(placed.params, request.patch);
    const begin = now();
    let before = begin;
    let longest = 0;
    while (placed.step < request.to && !over) {
      advance(placed);
      over = isOver(placed, null);
      if (over || placed.step === request.last || placed.step % request.every === 0) {
        const frame = observe(placed);
        over ||= divergenceOf(frame) !== null;
        entries.push({ step: placed.step, frame });
      }
      if (placed.step % request.checkpointEvery === 0) checkpoints.push({ step: placed.step, state: snapshot(placed.state) });
      const after = now();
      longest = Math.max(longest, after - before);
      before = after;
      if (after - begin + longest > request.budget) break;
    }
    return [entries, checkpoints];
  }

  function answer(request: Request, experiment: Experiment): Reply {
    const { run } = request;
    if (request.type === 'start') {
      const entries = place(request, experiment);
      return { type: 'frames', run, entries, checkpoints: [], step: request.to, over };
    }
    if (simulation === null) return { type: 'failed', run, message: 'The simulation was asked to go on before it was started.' };
    const [entries, checkpoints] = work(request, simulation);
    return { type: 'frames', run, entries, checkpoints, step: simulation.step, over };
  }

  return {
    handle(request, experiment) {
      let reply: Reply;
      try {
        reply = answer(request, experiment);
      } catch (thrown) {
        reply = { type: 'failed', run: request.run, message: messageOf(thrown) };
      }
      post(reply);
    },
  };
}
