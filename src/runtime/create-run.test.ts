import { describe, expect, expectTypeOf, test } from 'vitest';
import { run } from '../experiments/run';
import { createRun } from './create-run';
import { fakeScheduler } from './testing/fake-scheduler';
import { direct, setUp } from './testing/toy-run';
import { descent, spread } from '../experiments/testing/toys';

describe('a run on the page', () => {
  test('has its first frame at once, typed as the experiment says, and schedules nothing', () => {
    const { state, scheduler } = setUp();
    expect(state()).toMatchObject({ status: 'idle', cursor: 0, steps: [0], total: 40, place: 'page', seed: 1 });
    expect(state().frames).toEqual(direct().slice(0, 1));
    expect(scheduler.waiting).toBe(0);
    const typed = createRun(descent, { scheduler });
    expectTypeOf(typed.getState().frames[0]!.trail).toEqualTypeOf<Float32Array<ArrayBuffer>>();
    expectTypeOf(typed.set).parameter(0).toExtend<{ colour?: 'plain' | 'signed' }>();
  });

  test('plays at its pace to the end, then rests', () => {
    const { play, state, scheduler } = setUp();
    play.setSpeed(60);
    play.play();
    scheduler.frames(11);
    expect(state().status).toBe('running');
    expect(state().cursor).toBe(9); // ten frames of 16 ms at 60 steps a second, after one that sets the clock
    scheduler.frames(100);
    expect(state()).toMatchObject({ status: 'done', cursor: 40 });
    expect(state().frames).toEqual(direct());
    expect(scheduler.waiting).toBe(0);
  });

  test('plays again from the start when it is at its end', () => {
    const { play, state, scheduler } = setUp({ steps: 40 });
    expect(state().status).toBe('done');
    play.play();
    expect(state()).toMatchObject({ status: 'running', cursor: 0 });
    scheduler.frames(5);
    expect(state().cursor).toBeGreaterThan(0);
  });

  test('never works longer in one animation frame than its share', () => {
    const { play, state, scheduler } = setUp();
    scheduler.cost = 1; // every look at the clock, thus every step, takes a millisecond
    play.setSpeed(Infinity);
    play.play();
    scheduler.frames(3);
    expect(state().cursor).toBeGreaterThan(5);
    expect(state().cursor).toBeLessThanOrEqual(24);
  });

  test('steps, seeks back and forth, and beyond what is computed', () => {
    const { play, state, scheduler } = setUp();
    play.step(1);
    play.step(1);
    expect(state()).toMatchObject({ status: 'paused', cursor: 2 });
    play.step(-5);
    expect(state()).toMatchObject({ status: 'idle', cursor: 0 });
    play.seek(12);
    expect(state()).toMatchObject({ status: 'paused', cursor: 12 });
    play.seek(1e9);
    expect(state()).toMatchObject({ status: 'done', cursor: 40 });
    expect(state().frames).toEqual(direct());
    expect(scheduler.waiting).toBe(0);
  });

  test('tells who waits for a step when the reader stops it on the way', async () => {
    const { play, state, scheduler } = setUp();
    scheduler.cost = 1;
    for (const stop of [() => play.pause(), () => play.seek(0)]) {
      const shown = play.show({ ...state(), steps: 40 });
      expect(state().status).toBe('running');
      stop();
      await shown;
      expect(state().steps.at(-1)).toBeLessThan(40);
    }
  });

  test('rests while paused and while it cannot be seen', () => {
    const { play, state, scheduler } = setUp();
    play.play();
    scheduler.frames(5);
    play.setVisible(false);
    expect(scheduler.waiting).toBe(0);
    const { cursor } = state();
    scheduler.frames(5);
    expect(state()).toMatchObject({ status: 'running', cursor });
    play.setVisible(true);
    scheduler.frames(5);
    expect(state().cursor).toBeGreaterThan(cursor);
    play.pause();
    expect(scheduler.waiting).toBe(0);
    expect(state().status).toBe('paused');
  });

  test('goes straight to the final frame under reduced motion', () => {
    const { play, state, scheduler } = setUp({ reducedMotion: true });
    const seen = new Set<number>();
    play.subscribe(({ cursor }) => seen.add(cursor));
    play.play();
    scheduler.frames(2);
    expect([...seen]).toEqual([40]);
    expect(state().status).toBe('done');
  });
});

describe('a change', () => {
  test('of a restart parameter begins anew, and goes on playing if it was', () => {
    const { play, state, scheduler } = setUp({ steps: 10 });
    play.set({ start: -3 });
    expect(state()).toMatchObject({ status: 'idle', cursor: 0, params: { start: -3 } });
    expect(state().frames).toEqual(direct({ start: -3 }).slice(0, 1));
    play.play();
    scheduler.frames(10);
    play.set({ start: 3 });
    expect(state()).toMatchObject({ status: 'running', cursor: 0 });
    scheduler.frames(200);
    expect(state().frames).toEqual(direct({ start: 3 }));
  });

  test('of a live parameter acts from the next step', () => {
    const { play, state } = setUp({ steps: 10 });
    play.set({ rate: 0.4 });
    expect(state().cursor).toBe(10);
    play.seek(40);
    expect(state().frames.slice(0, 11)).toEqual(direct().slice(0, 11));
    expect(state().frames[11]!.x).not.toBe(direct()[11]!.x);
  });

  test('of a live parameter in the past keeps both futures', () => {
    const { play, state } = setUp({ steps: 30 });
    play.seek(10);
    play.set({ rate: 0.4 });
    expect(state().frames).toHaveLength(11);
    expect(state().branches).toMatchObject([{ from: 10, params: { rate: 0.1 }, label: 'Rate 0.1' }]);
    expect(state().branches[0]!.frames).toEqual(direct().slice(10, 31));
    play.seek(20);
    expect(state().frames[10]).toEqual(direct()[10]);
    const late = createRun(descent, { steps: 10, scheduler: fakeScheduler() });
    late.set({ rate: 0.4 });
    late.seek(20);
    expect(state().frames).toEqual(late.getState().frames);
  });

  test('of a view parameter only shows', () => {
    const { play, state } = setUp({ steps: 10 });
    const { frames } = state();
    play.set({ colour: 'signed' });
    expect(state()).toMatchObject({ cursor: 10, params: { colour: 'signed' } });
    expect(state().frames).toBe(frames);
  });

  test('of a static experiment computes at once', () => {
    const play = createRun(spread, { scheduler: fakeScheduler() });
    play.set({ std: 2 });
    expect(play.getState()).toMatchObject({ status: 'idle', total: 0 });
    expect(play.getState().frames).toEqual(run(spread, { std: 2 }).frames);
  });

  test('to anything illegal becomes legal', () => {
    const { play, state } = setUp();
    play.set({ start: NaN, rate: 99 });
    expect(state().params).toMatchObject({ start: 2, rate: 3 });
  });

  test('of the seed begins anew with that seed', () => {
    const { play, state } = setUp({ steps: 40, seed: 3 });
    expect(state().frames).toEqual(direct({}, 3));
    play.reroll();
    play.seek(40);
    expect(state().seed).toBe(4);
    expect(state().frames).toEqual(direct({}, 4));
  });
});

describe('branch, pin, band and reset', () => {
  test('branch keeps the future and goes on from the cursor to the same frames', () => {
    const { play, state } = setUp({ steps: 40 });
    play.seek(17);
    play.branch();
    expect(state()).toMatchObject({ status: 'paused', cursor: 17 });
    expect(state().branches).toMatchObject([{ from: 17, label: 'from step 17' }]);
    play.seek(40);
    expect(state().frames).toEqual(direct());
  });

  test('pin keeps a run while the settings change', () => {
    const { play, state } = setUp({ steps: 40 });
    play.pin();
    play.set({ start: 1 });
    expect(state().pinned).toMatchObject({ label: 'first settings', params: { start: 2 } });
    expect(state().pinned!.frames).toEqual(direct());
    play.pin();
    expect(state().pinned!.label).toBe('Start 1');
    play.unpin();
    expect(state().pinned).toBeNull();
  });

  test('band runs the seeds after this one without touching the run, and ends with a change', () => {
    const { play, state, scheduler } = setUp({ steps: 5, seed: 2 });
    play.runBand(3);
    scheduler.frames(20);
    expect(state().cursor).toBe(5);
    expect(state().band).toEqual([direct({}, 2), direct({}, 3), direct({}, 4)]);
    expect(scheduler.waiting).toBe(0);
    play.set({ start: 1 });
    expect(state().band).toBeNull();
  });

  test('reset brings back the author’s parameters, seed and step', () => {
    const { play, state } = setUp({ steps: 7, seed: 5, params: { start: 3 } });
    play.set({ start: -2, rate: 1 });
    play.reroll();
    play.reset();
    expect(state()).toMatchObject({ seed: 5, cursor: 7, params: { start: 3, rate: 0.1 } });
    expect(state().frames).toEqual(direct({ start: 3 }, 5).slice(0, 8));
  });
});
