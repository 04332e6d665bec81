/** @file Laws of experiments, over parameters at and between their edges. A new experiment is covered without new test code. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, edges, type Param, type Specs, type Values } from '../../src/base/params';
import { divergenceOf, stepsOf, type Experiment } from '../../src/experiments/define';
import { generate, run } from '../../src/experiments/run';
import { advance, observe, start } from '../../src/experiments/simulation';
import { restore, snapshot } from '../../src/runtime/snapshot';
import { experiments, SWEEP_STEPS } from './all-experiments';
import { effort, smallParams } from './arbitrary-params';

/** Cases a law tries: heavy experiments train networks, so fewer of them. */
const runsOf = (experiment: Experiment) => ({ numRuns: (experiment.heavy ? 3 : 12) * effort, endOnFailure: true });

const sweepSteps = (experiment: Experiment, params: Values<Specs>): number => Math.min(SWEEP_STEPS, stepsOf(experiment, params));

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
  const cases = fc.tuple(smallParams(experiment.params), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  const sweep = (law: (params: Values<Specs>, seed: number, steps: number) => void): void =>
    fc.assert(
      fc.property(cases, ([params, seed]) => law(params, seed, sweepSteps(experiment, params))),
      runsOf(experiment),
    );

  test('gives the same frames for the same parameters and seed, bit for bit', () => {
    sweep((params, seed, steps) => {
      const once = run(experiment, params, { seed, steps });
      run(experiment, params, { seed: seed + 1, steps: Math.min(steps, 3) }); // something else in between
      const again = run(experiment, params, { seed, steps });
      const differs = once.frames.findIndex((frame, index) => !isDeepStrictEqual(frame, again.frames[index]));
      expect(
        differs,
        `${id}: frame ${differs} differs between two runs; is there hidden chance, a clock or a shared array?`,
      ).toBe(-1);
    });
  });

  test('shows frames that are plain data, can be copied, and stay as they were while the run goes on', () => {
    sweep((params, seed, steps) => {
      const kept: [frame: object, copy: object][] = [];
      for (const { frame } of generate(experiment, params, { seed, steps })) {
        expect(oddPart(frame), `${id}: a frame may hold plain data and typed arrays only.`).toBeNull();
        kept.push([frame, structuredClone(frame)]);
      }
      const changed = kept.findIndex(([frame, copy]) => !isDeepStrictEqual(frame, copy));
      expect(changed, `${id}: frame ${changed} changed after it was shown; let observe make fresh arrays.`).toBe(-1);
    });
  });

  test('keeps its invariants, and gives measures that are numbers', () => {
    sweep((params, seed, steps) => {
      const { frames } = run(experiment, params, { seed, steps });
      for (const [sentence, holds] of Object.entries(experiment.invariants)) {
        const broken = frames.findIndex((frame) => !holds(frame, params));
        expect(broken, `${id}: "${sentence}" does not hold at frame ${broken}, seed ${seed}, ${JSON.stringify(params)}.`).toBe(
          -1,
        );
      }
      for (const [name, measure] of Object.entries(experiment.measures)) {
        expect(typeof measure.of(frames, params), `${id}: measure ${name} must give a number.`).toBe('number');
      }
    });
  });

  test('continues from a snapshot as if nothing had happened', () => {
    sweep((params, seed, steps) => {
      const whole = start(experiment, params, seed);
      const half = Math.floor(steps / 2);
      while (whole.step < half) advance(whole);
      const stored = structuredClone(snapshot(whole.state));
      const copy = { ...whole, state: restore<unknown>(stored) };
      while (whole.step < steps) advance(whole);
      while (copy.step < steps) advance(copy);
      expect(isDeepStrictEqual(observe(copy), observe(whole)), `${id}: the run restored at step ${half} went another way.`).toBe(
        true,
      );
    });
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

  test('says in a sentence why a run diverged', () => {
    sweep((params, seed, steps) => {
      const diverged = divergenceOf(run(experiment, params, { seed, steps, every: 1000 }).last);
      if (diverged !== null)
        expect(diverged.message, `${id}: the message of a divergence must be a sentence.`).toMatch(/^\S[^\n]*[.!?]$/);
    });
  });
});
