/** @file One run under way: its state, and how it goes one step further. Shared by the command line, tests, the page and the worker. */
import { random } from '../base/random';
import type { Specs, Values } from '../base/params';
import { scope } from '../tensor';
import { divergenceOf, type Experiment } from './define';
import { ownArrays } from './own-arrays';

export interface Simulation<S extends Specs = Specs, State = unknown, F extends object = object> {
  readonly experiment: Experiment<S, State, F>;
  readonly seed: number;
  params: Values<S>;
  state: State;
  /** Number of steps made. */
  step: number;
}

/** Begins a run. init stands outside of any scope, for what it makes lives as long as the run. */
export function start<S extends Specs, State, F extends object>(
  experiment: Experiment<S, State, F>,
  params: Values<S>,
  seed: number,
): Simulation<S, State, F> {
  return { experiment, seed, params, state: experiment.init(params, random(seed, experiment.id, 'init')), step: 0 };
}

/** Makes one step; the tensors of the step that are not part of the state are taken back at once. */
export function advance<S extends Specs, State, F extends object>(simulation: Simulation<S, State, F>): void {
  const { experiment, params, seed, state } = simulation;
  if (experiment.step === undefined) return;
  const next = simulation.step + 1;
  simulation.state = scope(() => experiment.step!(state, params, random(seed, experiment.id, next)));
  simulation.step = next;
}

/** The frame of the present state, in arrays of its own. */
export function observe<S extends Specs, State, F extends object>(simulation: Simulation<S, State, F>): F {
  const { experiment, state, params } = simulation;
  return scope(() => ownArrays(experiment.observe(state, params)));
}

/** Whether the run ends here, of itself (`done`) or because the frame says it diverged. */
export function isOver<S extends Specs, State, F extends object>(simulation: Simulation<S, State, F>, frame: F | null): boolean {
  const { experiment, state, params } = simulation;
  if (frame !== null && divergenceOf(frame) !== null) return true;
  return experiment.done !== undefined && scope(() => experiment.done!(state, params));
}
