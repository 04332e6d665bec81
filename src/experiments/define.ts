/** @file The shape of an experiment: a reducer with a seed that knows no page, no clock and no hidden chance. */
import { assert } from '../base/errors';
import { isKebab } from '../base/names';
import type { Specs, Values } from '../base/params';
import type { Random } from '../base/random';
import { RESERVED } from '../base/url';

/** Why a run cannot go on: a result with a name, never an exception. A frame that carries one ends the run. */
export interface Divergence {
  step: number;
  layer?: number;
  op?: string;
  /** A sentence: what overflowed, where, and why. */
  message: string;
  /** Parameters that would have kept the run alive, for the reader's "undo" when nothing was changed before. */
  undo?: Readonly<Record<string, unknown>>;
}

/**
 * A function whose parameters may be narrowed (as those of methods may), so that experiments of every kind fit one list.
 * Sound here because parameters and frames always go back to the experiment that declared them.
 */
type Method<A extends unknown[], R> = { bivariant(...args: A): R }['bivariant'];

/** A number about a whole run. Claims, computed numbers and examples refer to it by name. */
export interface Measure<P, F> {
  label: string;
  unit?: string;
  of: Method<[frames: readonly F[], params: P], number>;
}

/** What a PyTorch script is made from. */
export interface ScriptRun<P, F> {
  params: P;
  seed: number;
  /** Number of steps that led to the frame. */
  steps: number;
  frame: F;
  /** The latest frame of the run at or before a step: for runs in which the last bits come to decide, a script checks one from before. */
  before(step: number): { steps: number; frame: F };
}

export interface Code<P, F> {
  /** The experiment's central lines in our own core, as they stand in the source. */
  core: string;
  /**
   * A runnable PyTorch script of this very run, which ends in an assertion of the number on screen. Longer ones stand in a file of
   * their own that is loaded when a reader asks for the code.
   */
  torch: Method<[run: ScriptRun<P, F>], string | Promise<string>>;
}

/**
 * The run itself. `S` parameter declaration, `State` plain data, typed arrays and tensors, `F` frame of plain data and typed
 * arrays. A frame may have `diverged?: Divergence | null`.
 */
export interface Rules<S extends Specs, State, F extends object> {
  /** Kebab-case, equal to the folder. */
  id: string;
  title?: string;
  params: S;
  /** Runs in a worker where there is one. */
  heavy?: boolean;
  /** Length of a run; 0 for a static experiment, which has init and observe only. */
  steps: number | Method<[params: Values<S>], number>;
  /** Name of a data set from outside that a run with these parameters asks for; the worker hands it in before `init`. */
  needs?: Method<[params: Values<S>], string | null>;
  /** `random` is keyed by (seed, id, 'init'). */
  init(params: Values<S>, random: Random): State;
  /** Step n (the first is 1) leads to frame n; `random` is keyed by (seed, id, n). May change parameter tensors in place. */
  step?(state: State, params: Values<S>, random: Random): State;
  /** What the reader sees of a state. Arrays must be fresh: frames are kept, states move on. */
  observe(state: State, params: Values<S>): F;
  /** True ends the run before its full length; should hold of a diverged state. */
  done?(state: State, params: Values<S>): boolean;
}

/** What is said about runs with parameters `P` and frames `F`. */
export interface Sayings<P, F extends object> {
  measures: Readonly<Record<string, Measure<P, F>>>;
  /** Sentences that hold of every frame of every run, with their tests. */
  invariants: Readonly<Record<string, Method<[frame: F, params: P], boolean>>>;
  code?: Code<P, F>;
}

export interface Experiment<S extends Specs = Specs, State = unknown, F extends object = object>
  extends Rules<S, State, F>, Sayings<Values<S>, F> {
  title: string;
  heavy: boolean;
}

/** The values of an experiment's parameters. */
export type ParamsOf<E> = E extends Experiment<infer S, infer _State, infer _F> ? Values<S> : never;

/** The frame of an experiment. */
export type FrameOf<E> = E extends Experiment<infer _S, infer _State, infer F> ? F : never;

/**
 * Checks and completes a definition; the default export of `src/experiments/<id>/experiment.ts`. The frame's type comes from
 * `observe` alone, so `observe` stands before what is said about frames. (`G` keeps the measures, which may ask for less than
 * a whole frame, from deciding what a frame is.) @throws BookError
 */
export function defineExperiment<const S extends Specs, State, F extends object, G extends F>(
  definition: Rules<S, State, F> & Sayings<Values<S>, G>,
): Experiment<S, State, F> {
  const { id, params, steps, step } = definition;
  assert(isKebab(id), `experiment "${id}": an id must be in kebab-case, like its folder.`);
  for (const name of Object.keys(params)) {
    assert(/^[a-z][a-zA-Z0-9]*$/.test(name), `experiment "${id}": parameter "${name}" must be in camelCase.`);
    assert(!(RESERVED as readonly string[]).includes(name), `experiment "${id}": links use "${name}" themselves; rename it.`);
  }
  assert(step !== undefined || steps === 0, `experiment "${id}": without \`step\` the length \`steps\` must be 0.`);
  return { title: id.replaceAll('-', ' '), heavy: false, ...definition };
}

/** False where a run leaves nothing to chance: neither `init` nor `step` takes `random`, so every seed gives the same run. */
export const takesChance = ({ init, step }: Pick<Experiment, 'init' | 'step'>): boolean =>
  init.length > 1 || (step !== undefined && step.length > 2);

/** Default length of a run with these parameters. */
export function stepsOf<S extends Specs>(experiment: Pick<Experiment<S>, 'steps'>, params: Values<S>): number {
  return typeof experiment.steps === 'number' ? experiment.steps : Math.max(0, Math.round(experiment.steps(params)));
}

/** The divergence a frame reports, or null. */
export function divergenceOf(frame: object): Divergence | null {
  return (frame as { diverged?: Divergence | null }).diverged ?? null;
}
