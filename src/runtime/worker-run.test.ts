import { describe, expect, test } from 'vitest';
import type { Experiment } from '../experiments/define';
import { run } from '../experiments/run';
import { createRun, type RunOptions } from './create-run';
import { FIRST_SIGN, HEARTBEAT } from './link';
import type { Port } from './link';
import { fakeScheduler } from './testing/fake-scheduler';
import { fakeWorkers } from './testing/fake-worker';
import { fit, toys } from '../experiments/testing/toys';

async function setUp(options: RunOptions<{ size: number; rate: number }> = {}) {
  const scheduler = fakeScheduler();
  const workers = fakeWorkers(toys as readonly Experiment[]);
  const play = createRun(fit, { scheduler, spawn: workers.spawn, ...options });
  /** Lets frames pass and messages arrive until nothing moves. */
  const turn = async (count = 1): Promise<void> => {
    for (let index = 0; index < count; index++) {
      await workers.settle();
      scheduler.frames();
    }
    await workers.settle();
  };
  await workers.settle();
  return { scheduler, workers, play, turn, state: () => play.getState() };
}

const direct = (params: object = {}, seed = 1) => run(fit, params, { seed }).frames;

describe('a run in a worker', () => {
  test('is empty until the first frame arrives, and schedules nothing when idle', async () => {
    const scheduler = fakeScheduler();
    const workers = fakeWorkers(toys as readonly Experiment[]);
    const play = createRun(fit, { scheduler, spawn: workers.spawn });
    expect(play.getState()).toMatchObject({ frames: [], stale: true, place: 'worker' });
    await workers.settle();
    await play.ready;
    expect(play.getState().frames).toEqual(direct().slice(0, 1));
    expect(scheduler.waiting).toBe(0);
    play.destroy();
  });

  test('gives the frames of a direct run, bit for bit', async () => {
    const { play, state, turn, scheduler } = await setUp();
    play.setSpeed(Infinity);
    play.play();
    await turn(40);
    expect(state().status).toBe('done');
    expect(state().frames).toEqual(direct());
    expect(scheduler.waiting).toBe(0);
  });

  test('takes only the newest of many slider moves, and shows the old frame until the new one is there', async () => {
    const { play, state, workers } = await setUp({ steps: 0 });
    const { frames: before, params } = state();
    const asked = workers.requests.length;
    for (let size = 5; size <= 16; size++) play.set({ size });
    expect(state()).toMatchObject({ stale: true, frames: before, shown: params, params: { size: 16 } });
    await workers.settle();
    expect(workers.requests.length - asked).toBe(2); // the first move, then the newest; the ten between never left
    expect(state()).toMatchObject({ stale: false, shown: { size: 16 } });
    expect(state().frames).toEqual(direct({ size: 16 }).slice(0, 1));
  });

  test('hears of live changes and replays them after scrubbing back', async () => {
    const { play, state, turn } = await setUp({ steps: 25 });
    await turn(4);
    play.set({ rate: 0.3 });
    play.seek(30);
    await turn(4);
    const changed = state().frames;
    expect(changed[26]).not.toEqual(direct()[26]);
    play.seek(27);
    play.branch();
    play.seek(30);
    await turn(4);
    expect(state().frames).toEqual(changed);
  });
});

describe('a worker in trouble', () => {
  test('that hangs is ended after two seconds, and the run resumes to the same bits', async () => {
    const { play, state, turn, workers, scheduler } = await setUp();
    play.step(20);
    await turn(3);
    workers.hang();
    play.step(10);
    await turn(1);
    expect(state().cursor).toBe(20);
    scheduler.pass(HEARTBEAT);
    await turn(4);
    expect(workers.started).toBe(2);
    const resumed = workers.requests.findLast(({ type }) => type === 'start');
    expect(resumed).toMatchObject({ from: { step: 16 }, to: 20 });
    expect(state()).toMatchObject({ status: 'done', cursor: 30, place: 'worker' });
    expect(state().frames).toEqual(direct());
  });

  test('that hangs every time ends the run with a sentence, not with an endless loop', async () => {
    const { play, state, turn, workers, scheduler } = await setUp();
    for (let attempt = 0; attempt < 4; attempt++) {
      workers.hang();
      play.step(1);
      await turn(1);
      workers.hang();
      scheduler.pass(HEARTBEAT * 4);
      workers.hang();
      await turn(1);
    }
    expect(state()).toMatchObject({
      status: 'failed',
      message: 'The simulation stopped answering after step 0. Other settings may take less work.',
    });
    expect(workers.started).toBe(3);
    expect(scheduler.waiting).toBe(0);
    play.set({ size: 6 });
    await turn(2);
    expect(state()).toMatchObject({ status: 'idle', message: null });
  });

  test('that may not start leaves the work to the page', () => {
    const forbidden = (): Port => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    const play = createRun(fit, { scheduler: fakeScheduler(), spawn: forbidden, steps: 30 });
    expect(play.getState()).toMatchObject({ place: 'page', status: 'done' });
    expect(play.getState().frames).toEqual(direct());
  });

  test('that fails to load, or never speaks, leaves the work to the page', async () => {
    for (const trouble of ['error', 'silence']) {
      const scheduler = fakeScheduler();
      const port: Port = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
      const play = createRun(fit, { scheduler, spawn: () => port, steps: 30 });
      if (trouble === 'error') port.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
      else scheduler.pass(FIRST_SIGN);
      scheduler.frames(2);
      await play.ready;
      expect(play.getState()).toMatchObject({ place: 'page', status: 'done' });
      expect(scheduler.waiting).toBe(0);
    }
  });

  test('is ended by destroy, and nothing waits for it', async () => {
    const { play, scheduler, turn } = await setUp();
    play.play();
    play.destroy();
    expect(scheduler.waiting).toBe(0);
    await turn(2);
    expect(scheduler.waiting).toBe(0);
  });
});
