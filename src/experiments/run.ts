/** @file Runs an experiment from beginning to end without a page: for the command line, tests, and the numbers printed by the build. */
import { assert } from '../base/errors';
import { coerceAll, defaults, sameValue, type Param, type Specs, type Values } from '../base/params';
import { nearestName } from '../base/names';
import { divergenceOf, stepsOf, type Divergence, type Experiment } from './define';
import { bytesOf } from './own-arrays';
import { advance, isOver, observe, start } from './simulation';

/** A change of live parameters made after a step; it acts on every later step. */
export interface LiveChange {
  step: number;
  params: Readonly<Record<string, unknown>>;
}

export interface RunOptions {
  /** Integer, default 1. */
  seed?: number;
  /** Default: the experiment's own length for these parameters. */
  steps?: number;
  /** Keep every n-th frame (and always the first and the last). Default 1. */
  every?: number;
  /** What a reader turned on the way, in the order of the steps. */
  changes?: readonly LiveChange[];
  /** Bytes that the kept frames may take, default 256 MB; beyond, every second one is dropped and `every` doubles. */
  budget?: number;
}

export interface Run<F> {
  frames: F[];
  /** The step of each frame. */
  steps: number[];
  last: F;
  diverged: Divergence | null;
}

const DEFAULT_BUDGET = 256 * 2 ** 20;

/** All parameters of an experiment, defaults included. @throws BookError for a name or value that it does not have. */
export function completeParams<S extends Specs>(
  experiment: { id: string; params: S },
  given: Partial<Values<S>> = {},
): Values<S> {
  const names = Object.keys(experiment.params);
  for (const name of Object.keys(given)) {
    const nearest = nearestName(name, names);
    const mend = nearest === undefined ? 'it has none' : `did you mean "${nearest}"?`;
    assert(Object.hasOwn(experiment.params, name), `experiment "${experiment.id}" has no parameter "${name}"; ${mend}`);
  }
  const wanted = { ...defaults(experiment.params), ...given };
  const legal = coerceAll(experiment.params, wanted);
  for (const [name, spec] of Object.entries<Param>(experiment.params)) {
    const [asked, nearest] = [wanted[name as keyof S], legal[name as keyof S]];
    const shown = JSON.stringify(asked);
    assert(
      JSON.stringify(nearest) === shown || sameValue(spec, nearest, asked),
      `experiment "${experiment.id}": ${name} cannot be ${shown}; the nearest legal value is ${JSON.stringify(nearest)}.`,
    );
  }
  return legal;
}

/** The frames of a run one after another, each with its step; ends by itself. A static experiment has one frame. */
export function* generate<S extends Specs, State, F extends object>(
  experiment: Experiment<S, State, F>,
  params: Values<S>,
  { seed = 1, steps = stepsOf(experiment, params), every = 1, changes = [] }: RunOptions = {},
): Generator<{ step: number; frame: F }> {
  const simulation = start(experiment, params, seed);
  const first = observe(simulation);
  yield { step: 0, frame: first };
  let over = experiment.step === undefined || simulation.step >= steps || isOver(simulation, first);
  while (!over) {
    for (const { step, params: patch } of changes)
      if (step === simulation.step) simulation.params = completeParams(experiment, { ...simulation.params, ...patch });
    advance(simulation);
    over = simulation.step >= steps || isOver(simulation, null);
    if (!over && simulation.step % every !== 0) continue;
    const frame = observe(simulation);
    over ||= divergenceOf(frame) !== null;
    yield { step: simulation.step, frame };
  }
}

/**
 * Runs an experiment. Missing parameters take their defaults; the same (parameters, seed) give the same frames bit for bit.
 * @throws BookError for parameters it does not have or allow.
 */
export function run<S extends Specs, State, F extends object>(
  experiment: Experiment<S, State, F>,
  params: Partial<Values<S>> = {},
  options: RunOptions = {},
): Run<F> {
  const budget = options.budget ?? DEFAULT_BUDGET;
  let { every = 1 } = options;
  let kept: { step: number; frame: F }[] = [];
  let bytes = 0;
  let latest: { step: number; frame: F } | undefined;
  for (const entry of generate(experiment, completeParams(experiment, params), options)) {
    latest = entry;
    if (entry.step % every !== 0) continue;
    kept.push(entry);
    bytes += bytesOf(entry.frame);
    if (bytes > budget && kept.length > 2) {
      every *= 2;
      kept = kept.filter(({ step }) => step % every === 0);
      bytes = kept.reduce((sum, { frame }) => sum + bytesOf(frame), 0);
    }
  }
  assert(latest !== undefined, `experiment "${experiment.id}": a run must have a first frame.`);
  if (kept.at(-1) !== latest) kept.push(latest);
  return {
    frames: kept.map(({ frame }) => frame),
    steps: kept.map(({ step }) => step),
    last: latest.frame,
    diverged: divergenceOf(latest.frame),
  };
}
