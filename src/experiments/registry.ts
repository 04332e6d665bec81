/** @file All experiments by id, found by folder; each is loaded when it is asked for. Needs Vite (page, worker, tests). */
import { BookError } from '../base/errors';
import { nearestName } from '../base/names';
import type { Experiment } from './define';

const modules = import.meta.glob<{ default: Experiment }>('./*/experiment.ts');

/** Ids of all experiments in alphabetical order. */
export const experimentIds: readonly string[] = Object.keys(modules)
  .map((path) => path.split('/')[1]!)
  .sort();

/** Loads an experiment. @throws BookError for an id that no folder has, or a folder that holds another id. */
export async function loadExperiment(id: string): Promise<Experiment> {
  const load = modules[`./${id}/experiment.ts`];
  if (load === undefined) throw new BookError(`no experiment "${id}"; did you mean "${nearestName(id, experimentIds)}"?`);
  const { default: experiment } = await load();
  if (experiment.id !== id) throw new BookError(`the folder ${id} holds the experiment "${experiment.id}"; rename one of them.`);
  return experiment;
}
