/** @file Where a simulation runs unless a test or an embed says otherwise: heavy ones in the worker, if the page has workers at all. */
import type { Experiment } from '../experiments/define';
import type { Spawn } from './link';
import { spawnWorker } from './worker-url';

/** The way to start a worker for an experiment, or null to stay on the page. */
export function spawnFor(experiment: Pick<Experiment, 'heavy'>): Spawn | null {
  return experiment.heavy && typeof Worker !== 'undefined' ? spawnWorker : null;
}
