/**
 * @file One timeline of a simulation: its frames, the live changes made on the way, and checkpoints. It can be cut anywhere and go on
 * from there, and it survives the loss of its host: nearest checkpoint, replay, same bits.
 */
import { divergenceOf, type Divergence, type Experiment } from '../experiments/define';
import { drawable } from './finite';
import { append, createCheckpoints, cut, emptyHistory, type History } from './history';
import { Link, type Spawn } from './link';
import type { AnyParams, Change, Reply } from './protocol';
import type { Scheduler } from './scheduler';

export interface TimelineOptions {
  experiment: Experiment;
  scheduler: Scheduler;
  /** Null keeps the simulation on the page. */
  spawn: Spawn | null;
  /** Called after every answer. */
  onChange(): void;
}

/** Losses of a worker in a row, without a step in between, after which we stop trying. */
const MOST_LOSSES = 2;

/** Milliseconds of work in one answer of a worker: no drawing waits for it, but changes do. */
const WORKER_WORK = 30;

export class Timeline<F extends object> {
  history: History<F> = emptyHistory;
  /** The step where the simulation stands; beyond the last frame when frames are thinned. */
  reached = 0;
  over = false;
  divergence: Divergence | null = null;
  failure: string | null = null;
  /** The frames are those of an older start; the first answer of the new one replaces them. */
  stale = true;

  private readonly link: Link;
  private readonly checkpoints = createCheckpoints();
  private run = 0;
  /** Parameters at step 0. */
  params: AnyParams = {};
  private seed = 1;
  /** Changes of live parameters since then; with the seed they are all it takes to make the run again. */
  changes: readonly Change[] = [];
  /** Changes that the host has not heard of. */
  private unsent: AnyParams | null = null;
  /** The host stands where `reached` says. */
  private placed = false;
  private losses = 0;

  constructor(private readonly options: TimelineOptions) {
    this.link = new Link({ ...options, onReply: (reply) => this.receive(reply), onLost: (reason) => this.lose(reason) });
  }

  get place(): 'page' | 'worker' {
    return this.link.place;
  }

  /** An answer is awaited. */
  get busy(): boolean {
    return this.link.busy;
  }

  /** Begins anew. The old frames stay until the first new one is there. */
  restart(params: AnyParams, seed: number): void {
    this.params = params;
    this.seed = seed;
    this.changes = [];
    this.checkpoints.clear();
    this.stale = true;
    this.failure = null;
    this.losses = 0;
    this.unplace(0);
  }

  /** Forgets everything after a frame, so that the timeline goes on from there with the live parameters given. */
  cut(index: number, live: AnyParams): void {
    const step = this.history.steps[index] ?? 0;
    this.history = cut(this.history, index);
    this.changes = this.changes.filter((change) => change.step < step);
    this.checkpoints.cut(step);
    this.unplace(step);
    this.unsent = live;
  }

  /** The host no longer stands where we do: the next request has to bring it there. A new run number makes old answers void. */
  private unplace(step: number): void {
    this.run += 1;
    this.reached = step;
    this.placed = false;
    this.over = false;
    this.divergence = null;
    this.unsent = null;
  }

  /** Changes live parameters from the step after the one reached. */
  change(patch: AnyParams): void {
    this.unsent = { ...this.unsent, ...patch };
  }

  /** Asks for steps up to `to` in a run of `last` steps, unless an answer is awaited; on the page the answer is there when this returns. */
  advance(to: number, last: number, budget: number): void {
    if (this.link.busy || this.failure !== null) return;
    if (!this.placed) this.sendStart();
    // On the page the start has been answered by now.
    if (!this.placed || this.link.busy || this.failure !== null) return;
    if (!this.over && this.reached < Math.min(to, last)) this.sendAdvance(Math.min(to, last), last, budget);
  }

  private takeUnsent(): AnyParams | null {
    const patch = this.unsent;
    if (patch !== null) this.changes = [...this.changes, { step: this.reached, patch }];
    this.unsent = null;
    return patch;
  }

  private sendStart(): void {
    this.takeUnsent();
    const { run, params, seed, changes, reached: to } = this;
    const from = this.checkpoints.before(to);
    this.link.send({ type: 'start', run, experiment: this.options.experiment.id, params, seed, changes, from, to });
  }

  private sendAdvance(to: number, last: number, budget: number): void {
    const patch = this.takeUnsent();
    const { run, checkpoints } = this;
    const { every } = this.history;
    const share = this.link.place === 'worker' ? WORKER_WORK : budget;
    this.link.send({ type: 'advance', run, to, budget: share, every, last, checkpointEvery: checkpoints.every, patch });
  }

  private receive(reply: Exclude<Reply, { type: 'alive' }>): void {
    if (reply.run === this.run) {
      if (reply.type === 'failed') this.failure = reply.message;
      else this.take(reply);
    }
    this.options.onChange();
  }

  private take({ entries, checkpoints, step, over }: Extract<Reply, { type: 'frames' }>): void {
    if (step > this.reached) this.losses = 0;
    if (this.stale) this.history = emptyHistory;
    // The answer to a restart in the middle repeats the frame that is already there.
    const fresh = this.stale ? entries : entries.filter((entry) => entry.step > this.reached);
    const lastGood = this.history.frames.at(-1);
    this.history = append(
      this.history,
      fresh.map((entry) => ({ ...entry, frame: drawable(entry.frame, lastGood) })),
    );
    this.checkpoints.add(checkpoints);
    this.placed = true;
    this.stale = false;
    this.reached = step;
    this.over = over;
    this.divergence = divergenceOf(entries.at(-1)?.frame ?? {});
  }

  private lose(reason: 'moved' | 'stuck'): void {
    this.placed = false;
    if (reason === 'stuck') this.losses += 1;
    if (this.losses > MOST_LOSSES) {
      this.failure = `The simulation stopped answering after step ${this.reached}. Other settings may take less work.`;
    }
    this.options.onChange();
  }

  close(): void {
    this.run += 1;
    this.link.close();
  }
}
