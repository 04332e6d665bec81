/** @file The toy descent as tests of the runtime play it, and the frames that they expect. */
import { run } from '../../experiments/run';
import { descent } from '../../experiments/testing/toys';
import { createRun } from '../create-run';
import { fakeScheduler } from './fake-scheduler';

/** A run of the toy descent on a clock that the test winds. */
export function setUp(options: Parameters<typeof createRun<typeof descent.params, unknown, { x: number }>>[1] = {}) {
  const scheduler = fakeScheduler();
  const play = createRun(descent, { scheduler, ...options });
  return { scheduler, play, state: () => play.getState() };
}

/** The same run without a page. */
export const direct = (params: object = {}, seed = 1) => run(descent, params, { seed }).frames;
