/** @file Laws of experiments, over parameters at and between their edges. A new experiment is covered without new test code. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaults, edges, type Param, type Specs, type Values } from '../../src/base/params';
import { divergenceOf, stepsOf, type Experiment } from '../../src/experiments/define';
import { generate, run } from '../../src/experiments/run';
import { advance, observe, start } from '../../src/experiments/simulation';
import { restore, snapshot } from '../../src/runtime/snapshot';
import { experiments, SWEEP_STEPS } from './all-experiments';
import { effort, smallParams } from './arbitrary-params';

/** One run of the sweep: its frames, copies made the moment they were shown, and the frames of the same run made again. */
interface Trace {
  params: Values<Specs>;
  seed: number;
  frames: object[];
  copies: object[];
  again: object[];
}

/** Heavy experiments train networks, so fewer of them. */
const casesOf = (experiment: Experiment): number => (experiment.heavy ? 3 : 10) * effort;

const sweepSteps = (experiment: Experiment, params: Values<Specs>): number => Math.min(SWEEP_STEPS, stepsOf(experiment, params));

/** Runs every case twice, once for all laws; the cases are the same each time, so that a failure can be looked at. */
function sweep(experiment: Experiment): Trace[] {
  const cases = fc.tuple(smallParams(experiment.params), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  return fc.sample(cases, { numRuns: casesOf(experiment), seed: 1 }).map(([params, seed]) => {
    const steps = sweepSteps(experiment, params);
    const shown = Array.from(
      generate(experiment, params, { seed, steps }),
      ({ frame }) => [frame, structuredClone(frame)] as const,
    );
    run(experiment, params, { seed: seed + 1, steps: Math.min(steps, 3) }); // something else in between
    const again = run(experiment, params, { seed, steps }).frames;
    return { params, seed, frames: shown.map(([frame]) => frame), copies: shown.map(([, copy]) => copy), again };
  });
}

/** A plain object, array, typed array or primitive all the way down; otherwise the path of what is not. */
function oddPart(value: unknown, path = 'frame'): string | null {
  if (typeof value === 'function' || typeof value === 'symbol') return path;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
  for (const [key, entry] of Object.entries(value)) {
    const odd = oddPart(entry, `${path}.${key}`);
    if (odd !== null) return odd;
  }
  return null;
}

describe.each(experiments)('%s', (id, experiment) => {
  let traces: Trace[] = [];
  beforeAll(() => {
    traces = sweep(experiment);
  }, 60_000);
  const where = ({ params, seed }: Trace): string => `with seed ${seed} and ${JSON.stringify(params)}`;

  test('gives the same frames for the same parameters and seed, bit for bit', () => {
    for (const trace of traces) {
      const differs = trace.copies.findIndex((frame, index) => !isDeepStrictEqual(frame, trace.again[index]));
      const told = `${id}: frame ${differs} differs between two runs ${where(trace)}; is there hidden chance, a clock or a shared array?`;
      expect(differs, told).toBe(-1);
    }
  });

  test('shows frames that are plain data, can be copied, and stay as they were while the run goes on', () => {
    for (const { frames, copies } of traces) {
      for (const frame of frames) expect(oddPart(frame), `${id}: a frame may hold plain data and typed arrays only.`).toBeNull();
      const changed = frames.findIndex((frame, index) => !isDeepStrictEqual(frame, copies[index]));
      expect(changed, `${id}: frame ${changed} changed after it was shown; let observe make fresh arrays.`).toBe(-1);
    }
  });

  test('keeps its invariants', () => {
    for (const trace of traces) {
      for (const [sentence, holds] of Object.entries(experiment.invariants)) {
        const broken = trace.frames.findIndex((frame) => !holds(frame, trace.params));
        expect(broken, `${id}: "${sentence}" does not hold at frame ${broken} ${where(trace)}.`).toBe(-1);
      }
    }
  });

  test('gives measures that are numbers, and says in a sentence why a run diverged', () => {
    for (const { frames, params } of traces) {
      for (const [name, measure] of Object.entries(experiment.measures)) {
        expect(typeof measure.of(frames, params), `${id}: measure ${name} must give a number.`).toBe('number');
      }
      const diverged = divergenceOf(frames.at(-1)!);
      if (diverged !== null)
        expect(diverged.message, `${id}: the message of a divergence must be a sentence.`).toMatch(/^\S[^\n]*[.!?]$/);
    }
  });

  test('continues from a snapshot as if nothing had happened', () => {
    for (const { params, seed, copies } of traces) {
      const last = copies.length - 1; // every step has its frame
      const half = start(experiment, params, seed);
      while (half.step < Math.floor(last / 2)) advance(half);
      const restored = { ...half, state: restore<unknown>(structuredClone(snapshot(half.state))) };
      while (restored.step < last) advance(restored);
      const told = `${id}: the run restored at step ${half.step} went another way.`;
      expect(isDeepStrictEqual(observe(restored), copies[last]), told).toBe(true);
    }
  });

  test('shows the same for every value of a parameter that is only for the view', () => {
    const views = Object.entries<Param>(experiment.params).filter(([, { effect }]) => effect === 'view');
    for (const [name, spec] of views) {
      for (const value of edges(spec)) {
        const params = { ...defaults(experiment.params), [name]: value };
        const steps = Math.min(3, sweepSteps(experiment, params));
        const same = isDeepStrictEqual(run(experiment, params, { steps }).last, run(experiment, {}, { steps }).last);
        expect(same, `${id}: ${name} has the effect 'view' but changes the frames; give it 'live' or 'restart'.`).toBe(true);
      }
    }
  });
});
