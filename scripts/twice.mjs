/** @file `npm run test:build`: two clean builds of the same sources must give the same bytes, file by file. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, root } from './stages.mjs';

const folders = ['first', 'second'].map((name) => join(cache, 'twice', name));

/** @param {string} folder */
function build(folder) {
  const args = [join(root, 'scripts/build.mjs'), '--outDir', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

/**
 * Paths and bytes of every file.
 * @param {string} folder
 */
function read(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/**
 * Files that are missing in one folder or differ.
 * @param {string} first
 * @param {string} second
 */
export function differences(first, second) {
  const [one, other] = [read(first), read(second)];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return { count: names.length, differing: names.filter((name) => !other.get(name)?.equals(one.get(name) ?? Buffer.alloc(0))) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [first = '', second = ''] = folders;
  for (const folder of folders) build(folder);
  const { count, differing } = differences(first, second);
  for (const folder of folders) if (!differing.length) rmSync(folder, { recursive: true });
  console.log(
    differing.length
      ? `${differing.length} of ${count} files differ:\n${differing.join('\n')}`
      : `${count} files, the same bytes twice`,
  );
  process.exitCode = differing.length ? 1 : 0;
}
