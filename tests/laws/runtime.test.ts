/** @file Laws of the runtime, over all experiments: a worker, a lost worker, scrubbing and live changes never change a bit. */
import { isDeepStrictEqual } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { defaults, edges, type Param } from '../../src/base/params';
import { stepsOf, type Experiment } from '../../src/experiments/define';
import { run } from '../../src/experiments/run';
import { createRun } from '../../src/runtime';
import { Host } from '../../src/runtime/host';
import type { Port } from '../../src/runtime/link';
import { buffersOf, type Reply, type Request } from '../../src/runtime/protocol';
import { fakeScheduler } from '../../src/runtime/testing/fake-scheduler';
import { fakeWorkers } from '../../src/runtime/testing/fake-worker';
import { experiments, SWEEP_STEPS } from './all-experiments';

/** A port to a host on the other side of a real channel: every message is copied or handed over by the platform. */
function channelTo(experiment: Experiment): Port {
  const { port1, port2 } = new MessageChannel();
  const host = new Host(
    (reply) => port2.postMessage(reply, buffersOf(reply)),
    () => performance.now(),
  );
  port2.on('message', (request: Request) => host.handle(request, experiment));
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => port1.postMessage(request),
    terminate: () => port1.close(),
  };
  port1.on('message', (data: Reply) => port.onmessage?.({ data } as MessageEvent<Reply>));
  return port;
}

const sameFrames = (a: readonly object[], b: readonly object[]): boolean => isDeepStrictEqual([...a], [...b]);
const stepsFor = (experiment: Experiment): number => Math.min(SWEEP_STEPS, stepsOf(experiment, defaults(experiment.params)));

describe.each(experiments)('%s', (id, experiment) => {
  const steps = stepsFor(experiment);
  const direct = run(experiment, {}, { seed: 3, steps }).frames;

  test('gives the same frames through a worker as without one', async () => {
    const scheduler = fakeScheduler();
    const play = createRun(experiment, { seed: 3, steps, scheduler, spawn: () => channelTo(experiment) });
    let shown = false;
    void play.ready.then(() => (shown = true));
    for (let turn = 0; turn < 2000 && !shown; turn++) {
      scheduler.frames();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { frames, place } = play.getState();
    play.destroy();
    expect(place).toBe('worker');
    expect(sameFrames(frames, direct), `${id}: the worker's frames differ.`).toBe(true);
  });

  test('resumes to the same frames after its worker was lost', async () => {
    const scheduler = fakeScheduler();
    const workers = fakeWorkers([experiment]);
    const play = createRun(experiment, { seed: 3, steps: Math.floor(steps / 2), scheduler, spawn: workers.spawn });
    const turns = async (count: number): Promise<void> => {
      for (let turn = 0; turn < count; turn++) {
        scheduler.frames();
        await workers.settle();
      }
    };
    await turns(SWEEP_STEPS);
    workers.hang();
    play.seek(steps);
    scheduler.pass(2000);
    await turns(2 * SWEEP_STEPS);
    const { frames } = play.getState();
    play.destroy();
    expect(workers.started).toBe(steps > 0 && direct.length > 1 ? 2 : 1);
    expect(sameFrames(frames.slice(0, direct.length), direct), `${id}: the resumed run went another way.`).toBe(true);
  });

  test('goes the same way again after scrubbing back and branching', () => {
    const scheduler = fakeScheduler();
    const play = createRun(experiment, { seed: 3, steps, scheduler, spawn: null });
    const finish = (): void => scheduler.frames(3 * SWEEP_STEPS);
    finish();
    for (const back of [Math.floor(steps / 3), 0]) {
      play.seek(back);
      play.branch();
      play.seek(direct.length - 1);
      finish();
      expect(sameFrames(play.getState().frames, direct), `${id}: going on from frame ${back} went another way.`).toBe(true);
    }
    expect(scheduler.waiting).toBe(0);
  });

  test('takes every live change at every edge without leaving the legal or failing', () => {
    const scheduler = fakeScheduler();
    const play = createRun(experiment, { steps: Math.min(2, steps), scheduler, spawn: null });
    scheduler.frames(5);
    for (const [name, spec] of Object.entries<Param>(experiment.params)) {
      if (spec.effect !== 'live') continue;
      for (const value of edges(spec)) {
        play.set({ [name]: value });
        play.step(1);
        scheduler.frames(3);
        expect(play.getState().params[name]).toEqual(value);
        expect(play.getState().status, `${id}: ${play.getState().message}`).not.toBe('failed');
      }
    }
    play.pause();
    expect(scheduler.waiting).toBe(0);
  });
});
