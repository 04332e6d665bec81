/** @file `npm run experiment`: finds the experiments by folder and hands the command line over. */
import { readdirSync } from 'node:fs';
import { messageOf } from '../base/errors';
import type { Experiment } from '../experiments/define';
import { runCommand } from './experiment-cli-command';

const folder = new URL('../experiments/', import.meta.url);

const files = readdirSync(folder, { withFileTypes: true });
const ids: string[] = [];
for (const file of files) {
  if (file.isDirectory() && readdirSync(new URL(`${file.name}/`, folder)).includes('experiment.ts')) ids.push(file.name);
}

try {
  const outcome = await runCommand(process.argv.slice(2), {
    ids: ids.sort(),
    load: async (id) => ((await import(new URL(`${id}/experiment.ts`, folder).href)) as { default: Experiment }).default,
  });
  if (outcome.out !== '') process.stdout.write(`${outcome.out}\n`);
  if (outcome.error !== '') process.stderr.write(`${outcome.error}\n`);
  process.exitCode = outcome.code;
} catch (thrown) {
  process.stderr.write(`${messageOf(thrown).replace(/\s+/g, ' ')}\n`);
  process.exitCode = 1;
}
