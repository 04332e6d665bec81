/** @file A run of an experiment as a store: what the widget frame watches and acts upon. One for each widget on the page. */
import { createStore } from 'zustand/vanilla';
import { coerceAll, type Specs, type Values } from '../base/params';
import { LARGEST_SEED } from '../base/url';
import type { Experiment } from '../experiments/define';
import { Controller, type Base } from './controller';
import type { Spawn } from './link';
import type { Run, RunActions, RunState } from './run-state';
import { browserScheduler, type Scheduler } from './scheduler';
import { spawnFor } from './spawn';

export interface RunOptions<P> {
  /** The author's parameters; missing ones are the declaration's defaults, illegal ones become legal. */
  params?: Partial<P>;
  /** Integer, default 1. */
  seed?: number;
  /** The step to show first, default 0. */
  steps?: number;
  /** Steps a second, default 30. */
  speed?: number;
  reducedMotion?: boolean;
  /** Default: the page's clock. */
  scheduler?: Scheduler;
  /** Default: a worker for heavy experiments. Null stays on the page, as sandboxed embeds must. */
  spawn?: Spawn | null;
}

const BAND = 8;

/**
 * Starts a run. On the page its first frames are there when this returns; with a worker `await run.ready`.
 * The store changes only by the actions; `getState` and `subscribe` are zustand's.
 */
export function createRun<S extends Specs, State, F extends object>(
  experiment: Experiment<S, State, F>,
  options: RunOptions<Values<S>> = {},
): Run<Values<S>, F> {
  const base: Base<Values<Specs>> = {
    params: coerceAll<Specs>(experiment.params, options.params ?? {}),
    seed: options.seed ?? 1,
    steps: options.steps ?? 0,
  };
  // Publishing starts when the store is there; the controller shows nothing before it is asked to.
  let publish = (): void => undefined;
  const controller = new Controller({
    experiment: experiment as Experiment,
    base,
    scheduler: options.scheduler ?? browserScheduler,
    spawn: options.spawn === undefined ? spawnFor(experiment) : options.spawn,
    publish: () => publish(),
  });
  controller.player.reducedMotion = options.reducedMotion ?? false;
  if (options.speed !== undefined) controller.player.speed = options.speed;
  const ready = controller.show(base);
  const store = createStore<RunState<Values<Specs>, object>>(() => controller.state());
  publish = () => {
    const [now, next] = [store.getState(), controller.state()];
    const keys = Object.keys(next) as (keyof typeof next)[];
    if (keys.some((key) => !Object.is(now[key], next[key]))) store.setState(next, true);
  };
  const { getState, getInitialState, subscribe } = store;
  const run = { getState, getInitialState, subscribe, ready, ...actionsOf(controller, base) };
  // The frames and parameters of this experiment went in, so they come out; the controller works without their types.
  return run as unknown as Run<Values<S>, F>;
}

function actionsOf(controller: Controller, base: Base<Values<Specs>>): RunActions<Values<Specs>> {
  const { player } = controller;
  return {
    play: () => controller.play(),
    pause: () => player.pause(),
    step: (by) => controller.seek(player.cursor + by),
    seek: (cursor) => controller.seek(cursor),
    branch: () => controller.branch(),
    set: (patch) => controller.set(patch),
    setSeed: (seed) => controller.setSeed(seed),
    reroll: () => controller.setSeed(controller.seed >= LARGEST_SEED ? 1 : controller.seed + 1),
    reset: () => void controller.show(base),
    pin: () => controller.pin(),
    unpin: () => controller.unpin(),
    runBand: (seeds = BAND) => controller.runBand(seeds),
    dismissBand: () => controller.dismissBand(),
    setSpeed: (speed) => {
      player.speed = speed;
      player.rest();
    },
    undo: () => controller.undo(),
    setVisible: (visible) => player.setVisible(visible),
    setReducedMotion: (reduced) => {
      player.reducedMotion = reduced;
    },
    show: ({ params, seed, steps = 0 }) => controller.show({ params, seed, steps }),
    destroy: () => controller.destroy(),
  };
}
