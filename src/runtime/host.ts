/** @file Holds one simulation and answers requests about it: on the page, in the worker and in tests, always this code. */
import { messageOf } from '../base/errors';
import { divergenceOf, type Experiment } from '../experiments/define';
import { advance, isOver, observe, start, type Simulation } from '../experiments/simulation';
import type { AnyParams, Checkpoint, Entry, Reply, Request } from './protocol';
import { restore, snapshot } from './snapshot';

type StartRequest = Extract<Request, { type: 'start' }>;
type AdvanceRequest = Extract<Request, { type: 'advance' }>;
type Params = Simulation['params'];

/** Milliseconds of work after which to give a sign of life. */
const BEAT = 250;

function merge(params: Params, patch: AnyParams): Params {
  return { ...params, ...patch } as Params;
}

/** The parameters that act on the step after this one. */
function paramsAt({ params, changes }: StartRequest, step: number): Params {
  return changes.filter((change) => change.step <= step).reduce((all, { patch }) => merge(all, patch), params as Params);
}

/** A new simulation, or the one that a checkpoint holds. */
function begin(request: StartRequest, experiment: Experiment): Simulation {
  const { from, seed } = request;
  const params = paramsAt(request, from?.step ?? 0);
  if (from === null) return start(experiment, params, seed);
  return { experiment, seed, params, state: restore(from.state), step: from.step };
}

export class Host {
  private simulation: Simulation | null = null;
  private over = false;

  /** Answers through `post`, and measures its work by `now` (milliseconds). */
  constructor(
    private readonly post: (reply: Reply) => void,
    private readonly now: () => number,
  ) {}

  /** Answers with exactly one `frames` or `failed`, and with `alive` now and then during long work. Never throws. */
  handle(request: Request, experiment: Experiment): void {
    let reply: Reply;
    try {
      reply = this.answer(request, experiment);
    } catch (thrown) {
      reply = { type: 'failed', run: request.run, message: messageOf(thrown) };
    }
    this.post(reply);
  }

  private answer(request: Request, experiment: Experiment): Reply {
    const { run } = request;
    if (request.type === 'start') {
      const entries = [this.place(request, experiment)];
      return { type: 'frames', run, entries, checkpoints: [], step: request.to, over: this.over };
    }
    if (this.simulation === null)
      return { type: 'failed', run, message: 'The simulation was asked to go on before it was started.' };
    const { entries, checkpoints } = this.work(request, this.simulation);
    return { type: 'frames', run, entries, checkpoints, step: this.simulation.step, over: this.over };
  }

  /** Begins or restores a run and replays it to the step asked for. */
  private place(request: StartRequest, experiment: Experiment): Entry {
    const placed = begin(request, experiment);
    let lastBeat = this.now();
    while (placed.step < request.to) {
      placed.params = paramsAt(request, placed.step);
      advance(placed);
      if (this.now() - lastBeat < BEAT) continue;
      this.post({ type: 'alive' });
      lastBeat = this.now();
    }
    placed.params = paramsAt(request, placed.step);
    this.simulation = placed;
    const frame = observe(placed);
    this.over = isOver(placed, frame);
    return { step: placed.step, frame };
  }

  /** Steps until the goal, the end of the run or the end of the budget, whichever comes first. */
  private work(request: AdvanceRequest, placed: Simulation): { entries: Entry[]; checkpoints: Checkpoint[] } {
    const entries: Entry[] = [];
    const checkpoints: Checkpoint[] = [];
    if (request.patch !== null) placed.params = merge(placed.params, request.patch);
    const begun = this.now();
    let before = begun;
    let longest = 0;
    while (placed.step < request.to && !this.over) {
      advance(placed);
      this.over = isOver(placed, null);
      if (this.over || placed.step === request.last || placed.step % request.every === 0) entries.push(this.show(placed));
      if (placed.step % request.checkpointEvery === 0) checkpoints.push({ step: placed.step, state: snapshot(placed.state) });
      const after = this.now();
      longest = Math.max(longest, after - before);
      before = after;
      if (after - begun + longest > request.budget) break;
    }
    return { entries, checkpoints };
  }

  private show(placed: Simulation): Entry {
    const frame = observe(placed);
    this.over ||= divergenceOf(frame) !== null;
    return { step: placed.step, frame };
  }
}
