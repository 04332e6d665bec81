/** @file Starts our one simulation worker. */
import type { Port } from './link';
import { simulation, trusted } from './trusted';

/** Starts the worker. @throws where workers are missing or forbidden. */
export function spawnWorker(): Port {
  return new Worker(trusted(simulation), { type: 'module', name: 'simulation' });
}
