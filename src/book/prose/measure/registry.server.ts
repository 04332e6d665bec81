/** @file Every experiment, at hand at once: for rendering at build and for tests, never for the reader's browser. */
import { BookError } from '../../../base/errors';
import { nearestName } from '../../../base/names';
import type { Experiment } from '../../../experiments/define';

const modules = import.meta.glob<Experiment>('../../../experiments/*/experiment.ts', { eager: true, import: 'default' });
const byId = new Map(Object.values(modules).map((experiment) => [experiment.id, experiment]));

/** @throws BookError with the nearest id there is */
export function experimentNamed(id: string): Experiment {
  const found = byId.get(id);
  if (found) return found;
  throw new BookError(`there is no experiment "${id}"; did you mean "${nearestName(id, [...byId.keys()])}"?`);
}
