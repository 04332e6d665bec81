/** @file What `npm run experiment` does: runs one experiment and shows its last frame, or lists them all. */
import { inspect } from 'node:util';
import { messageOf } from '../base/errors';
import { nearestName, toKebab } from '../base/names';
import { format, type Param } from '../base/params';
import type { Experiment } from '../experiments/define';
import { run } from '../experiments/run';
import { commonFlags, findId, readFlags, UsageError } from './experiment-cli-flags';
import { toJson } from './experiment-cli-json';

export interface Shelf {
  ids: readonly string[];
  load(id: string): Promise<Experiment>;
}

export interface Outcome {
  /** 0, 2 for a fault on the command line, 1 for one of ours. */
  code: 0 | 1 | 2;
  out: string;
  error: string;
}

const USAGE = 'usage: npm run experiment -- <id> [--param value …] [--seed n] [--steps n] [--json], or --list [--json]';

/** Runs one command line. Never throws for what a person typed. */
export async function runCommand(words: readonly string[], shelf: Shelf): Promise<Outcome> {
  try {
    return { code: 0, out: await answer(words, shelf), error: '' };
  } catch (thrown) {
    const message = messageOf(thrown).replace(/\s+/g, ' ');
    if (thrown instanceof UsageError) return { code: 2, out: '', error: message };
    return { code: 1, out: '', error: `The experiment failed: ${message}` };
  }
}

async function answer(words: readonly string[], shelf: Shelf): Promise<string> {
  const id = findId(words, shelf.ids);
  if (id === undefined) {
    const flags = readFlags(words, commonFlags, undefined);
    if (flags.list === true) return list(shelf, flags.json === true);
    throw new UsageError(`name an experiment; ${USAGE}`);
  }
  if (!shelf.ids.includes(id)) {
    const nearest = nearestName(id, shelf.ids);
    const mend = nearest === undefined ? 'there are none yet' : `did you mean ${nearest}? (--list shows all)`;
    throw new UsageError(`there is no experiment "${id.slice(0, 60)}"; ${mend}`);
  }
  const experiment = await shelf.load(id);
  const { seed, steps, json, list: wantsList, ...params } = readFlags(words, { ...experiment.params, ...commonFlags }, id);
  if (wantsList === true) throw new UsageError('list: shows all experiments; leave out the id');
  const { last, steps: made } = run(experiment, params, {
    ...(typeof seed === 'number' && { seed }),
    ...(typeof steps === 'number' && { steps }),
    every: 1_000_000,
  });
  if (json === true) return toJson(last);
  const heading = `${experiment.title}, seed ${String(seed ?? 1)}, after step ${made.at(-1)!}`;
  return `${heading}\n${inspect(last, { depth: 6, maxArrayLength: 20, breakLength: 110 })}`;
}

async function list(shelf: Shelf, json: boolean): Promise<string> {
  const experiments = await Promise.all(shelf.ids.map((id) => shelf.load(id)));
  if (json)
    return toJson({ experiments: experiments.map(({ id, params }) => ({ id, params: Object.entries(params).map(describe) })) });
  const lines = experiments.flatMap(({ id, title, params }) => [
    id === title.toLowerCase().replaceAll(' ', '-') ? id : `${id}: ${title}`,
    ...Object.entries<Param>(params).map(
      ([name, spec]) => `  --${toKebab(name)}  ${spec.label}, default ${format(spec, spec.default)}`,
    ),
  ]);
  return lines.join('\n');
}

/** One parameter as `--list --json` shows it; fields that a kind does not have are left out. */
function describe([name, spec]: [string, Param]): object {
  return {
    name,
    kind: spec.kind,
    ...('min' in spec && { min: spec.min, max: spec.max }),
    default: spec.default,
    ...('options' in spec && { options: spec.options }),
  };
}
