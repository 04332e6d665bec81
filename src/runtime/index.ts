/** @file The runtime: plays any experiment, on the page or in a worker. See README.md. */
export { createRun, type RunOptions } from './create-run';
export type { Branch, Pinned, Run, RunActions, RunState, RunStatus } from './run-state';
export { browserScheduler, type Scheduler } from './scheduler';
export type { Port, Spawn } from './link';
