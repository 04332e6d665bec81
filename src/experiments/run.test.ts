import { describe, expect, test } from 'vitest';
import { descent, spread } from './testing/toys';
import { boolean, real } from '../base/params';
import { defineExperiment } from './define';
import { bytesOf, ownArrays } from './own-arrays';
import { run } from './run';

describe('run', () => {
  test('fills in defaults, keeps every frame, and says how the run ended', () => {
    const { frames, steps, last, diverged } = run(descent);
    expect(frames).toHaveLength(41);
    expect(steps.at(-1)).toBe(40);
    expect(last).toBe(frames[40]);
    expect(diverged).toBeNull();
    expect(run(descent, { noise: false, rate: 0.5 }).frames.length).toBeLessThan(5); // done at the bottom
    expect(run(descent, { rate: 3 }).diverged).toMatchObject({ op: 'step', undo: { rate: 0.1 } });
  });

  test('keeps the first, the last and every n-th frame', () => {
    const whole = run(descent);
    const thinned = run(descent, {}, { every: 15 });
    expect(thinned.steps).toEqual([0, 15, 30, 40]);
    expect(thinned.frames).toEqual(thinned.steps.map((step) => whole.frames[step]));
  });

  test('drops every second frame when memory is short', () => {
    const whole = run(descent);
    const short = run(descent, {}, { budget: 12 * bytesOf(whole.last) });
    expect(short.frames.length).toBeLessThan(14);
    expect(short.last).toEqual(whole.last);
  });

  test('makes no step of a static experiment, whatever is asked', () => {
    expect(run(spread, {}, { steps: 10 }).frames).toHaveLength(1);
  });

  test('refuses parameters that the experiment does not have or allow', () => {
    const wrong = { ratte: 1 } as object;
    expect(() => run(descent, wrong)).toThrow('experiment "toy-descent" has no parameter "ratte"; did you mean "rate"?');
    expect(() => run(descent, { rate: 7 })).toThrow('rate cannot be 7; the nearest legal value is 3.');
  });
});

describe('defineExperiment', () => {
  const rules = { steps: 0, init: () => ({}), observe: () => ({}), measures: {}, invariants: {} };

  test('refuses what links, folders or runs could not bear', () => {
    expect(() => defineExperiment({ ...rules, id: 'Bad_Id', params: {} })).toThrow('kebab-case');
    const seed = real({ label: 'Seed', min: 0, max: 1, default: 0 });
    expect(() => defineExperiment({ ...rules, id: 'a', params: { seed } })).toThrow('links use "seed" themselves; rename it.');
    const on = boolean({ label: 'On', default: true });
    expect(() => defineExperiment({ ...rules, id: 'a', params: { 'is-on': on } })).toThrow('must be in camelCase');
    expect(() => defineExperiment({ ...rules, id: 'a', params: {}, steps: 3 })).toThrow('without `step` the length');
  });
});

describe('ownArrays', () => {
  test('copies looks into larger buffers out, at any depth, and leaves the rest', () => {
    const memory = new Float32Array([1, 2, 3, 4]);
    const whole = new Float64Array([5]);
    const frame = ownArrays({ layers: [{ w: memory.subarray(1, 3) }], whole, name: 'a', list: [1, 2], none: null });
    memory.fill(0);
    expect(frame).toEqual({ layers: [{ w: new Float32Array([2, 3]) }], whole, name: 'a', list: [1, 2], none: null });
    expect(frame.whole).toBe(whole);
    expect(frame.layers[0]!.w.buffer.byteLength).toBe(8);
  });
});
