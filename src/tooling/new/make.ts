/** @file Turns a request into files: the stub of the kind, with whatever it needs besides. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { toCamel } from '../../base/names';
import type { Experiment } from '../../experiments/define';
import { inventoryOf, withExport, type NewFile } from './project';
import { readRequest, type Request } from './request';
import { experimentFiles } from './templates/experiment';
import { lessonFiles, type Plan } from './templates/lesson';
import { opFiles } from './templates/op';
import { widgetFiles, type ExperimentFacts } from './templates/widget';

const opTable = 'src/tensor/ops/index.ts';

/** What `templates/experiment.ts` declares. */
const ownExperiment = (id: string): ExperimentFacts => ({
  id,
  params: ['learningRate'],
  measure: { name: 'finalLoss', label: 'loss' },
});

async function factsOf(root: string, id: string): Promise<ExperimentFacts> {
  const file = pathToFileURL(join(root, `src/experiments/${id}/experiment.ts`)).href;
  const { default: experiment } = (await import(/* @vite-ignore */ file)) as { default: Experiment };
  const [first] = Object.entries(experiment.measures);
  if (!first) throw new Error(`The experiment "${id}" has no measure for the widget to draw: give it one in measures.`);
  return { id, params: Object.keys(experiment.params), measure: { name: first[0], label: first[1].label } };
}

async function widget(root: string, { id, experiment }: Request): Promise<NewFile[]> {
  const own = !existsSync(join(root, `src/experiments/${experiment}`));
  const facts = own ? ownExperiment(experiment) : await factsOf(root, experiment);
  return [...(own ? experimentFiles(experiment) : []), ...widgetFiles(id, facts)];
}

/** The place after the last lesson. */
function nextOrder(root: string): number {
  const folder = join(root, 'content/lessons');
  const files = existsSync(folder) ? readdirSync(folder).map((id) => join(folder, id, 'lesson.mdx')) : [];
  const orders = files
    .filter((file) => existsSync(file))
    .map((file) => Number(/^order: (\d+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0));
  return Math.max(0, ...orders) + 1;
}

function planOf(root: string, id: string): Plan | undefined {
  const file = join(root, 'content/book.json');
  const planned = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { planned: (Plan & { id: string })[] }).planned
    : [];
  return planned.find((plan) => plan.id === id);
}

function op(root: string, id: string): NewFile[] {
  const table = readFileSync(join(root, opTable), 'utf8');
  return [...opFiles(id), { path: opTable, text: withExport(table, toCamel(id), id) }];
}

async function stub(root: string, request: Request): Promise<NewFile[]> {
  const { kind, id } = request;
  if (kind === 'widget') return widget(root, request);
  if (kind === 'experiment') return experimentFiles(id);
  return kind === 'op' ? op(root, id) : lessonFiles(id, nextOrder(root), planOf(root, id));
}

/** How long a line gets depends on the id, so code is laid out after it is filled in. */
async function laidOut(root: string, { path, text }: NewFile): Promise<NewFile> {
  if (path.endsWith('.mdx')) return { path, text };
  const filepath = join(root, path);
  return { path, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
}

/**
 * The files that these words ask for, not yet written.
 * @returns one sentence instead where nothing can be made
 */
export async function filesFor(root: string, words: readonly string[]): Promise<NewFile[] | string> {
  const request = readRequest(words, inventoryOf(root));
  if (typeof request === 'string') return request;
  return Promise.all((await stub(root, request)).map((file) => laidOut(root, file)));
}
