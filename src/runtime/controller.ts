/** @file Settings and futures of one run: what a change of a parameter leads to, branches, the pinned run, the band, undo. */
import { coerceAll, type Specs, type Values } from '../base/params';
import { stepsOf, type Experiment } from '../experiments/define';
import { startBand, type Band } from './band';
import { indexAt } from './history';
import { differing, labelOf } from './labels';
import type { Spawn } from './link';
import { Player } from './player';
import type { Branch, Pinned, RunState } from './run-state';
import { statusOf } from './status';
import type { Scheduler } from './scheduler';
import { createUndoStack } from './undo';

/** The state to begin with and to come back to. */
export interface Base<P> {
  params: P;
  seed: number;
  steps: number;
}

export interface ControllerOptions<P> {
  experiment: Experiment;
  base: Base<P>;
  scheduler: Scheduler;
  spawn: Spawn | null;
  publish(): void;
}

/** Futures that stay in the plot; older ones go. */
const MOST_BRANCHES = 6;

type Params = Values<Specs>;

/** Works on erased types; {@link createRun} puts the experiment's own types around it. */
export class Controller {
  params: Params;
  seed: number;
  readonly player: Player<object>;

  private readonly specs: Specs;
  private readonly undoStack = createUndoStack<Params>();
  private branches: readonly Branch<Params, object>[] = [];
  private pinned: Pinned<Params, object> | null = null;
  private band: Band | null = null;
  private bandRuns: readonly (readonly object[])[] | null = null;
  private total: number;
  private shown: Params;

  constructor(private readonly options: ControllerOptions<Params>) {
    const { experiment, base, scheduler, spawn } = options;
    this.specs = experiment.params;
    this.params = base.params;
    this.shown = base.params;
    this.seed = base.seed;
    this.total = stepsOf(experiment, base.params);
    this.player = new Player({ experiment, scheduler, spawn, total: () => this.total, onChange: () => options.publish() });
  }

  /** Everything there is to see, as one plain object. */
  state(): RunState<Params, object> {
    const { timeline, cursor, speed } = this.player;
    const { history, divergence, failure } = timeline;
    if (!timeline.stale) this.shown = this.params;
    return {
      params: this.params,
      shown: this.shown,
      seed: this.seed,
      begun: timeline.params as Params,
      changes: timeline.changes,
      status: statusOf(this.player, this.total),
      frames: history.frames,
      steps: history.steps,
      cursor,
      total: this.total,
      branches: this.branches,
      pinned: this.pinned,
      band: this.bandRuns,
      speed,
      divergence,
      message: failure ?? divergence?.message ?? null,
      canUndo: this.undoStack.size > 0 || divergence?.undo !== undefined,
      advice: this.undoStack.size === 0 ? (divergence?.undo ?? null) : null,
      stale: timeline.stale,
      place: timeline.place,
    };
  }

  /** Begins anew with the present settings. Other futures and seeds belong to the old ones. */
  restart(step = 0): void {
    this.total = stepsOf(this.options.experiment, this.params);
    this.branches = [];
    // The frames are stale from here on, before anything is published: they belong to the settings of before.
    this.player.restart(this.params, this.seed, step);
    this.dismissBand();
  }

  play(): void {
    this.undoStack.seal();
    const { player } = this;
    if (this.total === 0) return;
    if (player.timeline.failure !== null || (player.ended && player.atEnd)) this.restart();
    player.play();
  }

  seek(cursor: number): void {
    this.undoStack.seal();
    this.player.seek(Math.round(cursor));
  }

  set(patch: Partial<Params>): void {
    const next = coerceAll(this.specs, { ...this.params, ...patch });
    const changed = differing(this.specs, this.params, next);
    const effects = changed.map((name) => this.specs[name]!.effect);
    const before = this.params;
    if (effects.some((effect) => effect !== 'view')) this.remember(changed.join(), this.isLive(effects));
    this.params = next;
    if (effects.every((effect) => effect === 'view')) return this.options.publish();
    if (!this.isLive(effects)) return this.restart();
    this.total = stepsOf(this.options.experiment, next);
    const patched = Object.fromEntries(changed.map((name) => [name, next[name]]));
    if (this.player.atEnd) this.player.timeline.change(patched);
    else this.leave(before);
    this.branches = this.branches.map((branch) => this.named(branch));
    this.player.rest();
  }

  /** A live change acts on the run under way; before its first step and after its last there is none. */
  private isLive(effects: readonly string[]): boolean {
    const { player } = this;
    if (effects.includes('restart') || this.total === 0 || player.timeline.stale) return false;
    const underWay = player.timeline.reached > 0 || player.timeline.busy;
    return underWay && !(player.ended && player.atEnd);
  }

  private remember(keys: string, live: boolean): void {
    const { cursor, timeline } = this.player;
    const step = live ? (timeline.history.steps[cursor] ?? 0) : null;
    this.undoStack.push({ params: this.params, seed: this.seed, step, keys });
  }

  /** Values of the parameters that act on a run under way. */
  private live(): Partial<Params> {
    return Object.fromEntries(Object.entries(this.params).filter(([name]) => this.specs[name]!.effect === 'live'));
  }

  branch(): void {
    if (this.player.atEnd) return;
    this.undoStack.seal();
    this.leave(this.params);
    this.player.rest();
  }

  /** Keeps what lies after the cursor as a future of these parameters, and goes on from the cursor. */
  private leave(params: Params): void {
    const { cursor, timeline } = this.player;
    const frames = timeline.history.frames.slice(cursor);
    const label = `from step ${timeline.history.steps[cursor] ?? 0}`;
    this.branches = [...this.branches.slice(1 - MOST_BRANCHES), { from: cursor, params, frames, label }];
    this.player.cut(this.live());
  }

  /** Futures are named by what sets them apart from the present settings. */
  private named(branch: Branch<Params, object>): Branch<Params, object> {
    return { ...branch, label: labelOf(this.specs, branch.params, this.params, branch.label) };
  }

  setSeed(seed: number): void {
    if (!Number.isInteger(seed) || seed < 0 || seed === this.seed) return;
    this.remember('seed', false);
    this.seed = seed;
    this.restart();
  }

  /** Another state altogether; nothing before it can be undone. */
  show({ params, seed, steps }: Base<Params>): Promise<void> {
    this.undoStack.clear();
    this.params = coerceAll(this.specs, params);
    this.seed = seed;
    this.player.pause();
    this.restart(steps);
    return this.player.settled();
  }

  undo(): void {
    const before = this.undoStack.pop();
    const advice = this.player.timeline.divergence?.undo;
    this.player.pause();
    if (before === undefined) {
      if (advice === undefined) return;
      this.params = coerceAll(this.specs, { ...this.params, ...advice });
      return this.restart();
    }
    this.params = before.params;
    this.seed = before.seed;
    if (before.step === null) return this.restart();
    this.total = stepsOf(this.options.experiment, before.params);
    this.player.seek(indexAt(this.player.timeline.history.steps, before.step));
    this.player.cut(this.live());
    this.player.rest();
  }

  pin(): void {
    const { frames } = this.player.timeline.history;
    const label = labelOf(this.specs, this.params, this.options.base.params, 'first settings');
    this.pinned = {
      params: this.params,
      frames,
      label: this.seed === this.options.base.seed ? label : `${label}, seed ${this.seed}`,
    };
    this.options.publish();
  }

  unpin(): void {
    this.pinned = null;
    this.options.publish();
  }

  runBand(count: number): void {
    this.dismissBand();
    const { experiment, scheduler, spawn } = this.options;
    const seeds = Array.from({ length: count }, (_, index) => this.seed + index);
    const onReady = (runs: readonly (readonly object[])[]): void => {
      this.bandRuns = runs;
      this.options.publish();
    };
    this.bandRuns = [];
    const band = startBand({ experiment, scheduler, spawn, params: this.params, seeds, total: this.total, onReady });
    this.band = band;
    this.player.side = (budget) => band.work(budget);
    this.player.rest();
  }

  dismissBand(): void {
    this.band?.close();
    this.band = null;
    this.bandRuns = null;
    this.player.side = null;
    this.player.rest();
  }

  destroy(): void {
    this.band?.close();
    this.player.destroy();
  }
}
