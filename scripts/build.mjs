/** @file `npm run build`: reads the book's own options, which Vite would refuse, and hands them on in the environment. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `npm run build -- [--keep <folder of the last build>] [--course <course.yaml>] [--outDir <folder>]`;

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(`${sentence}\n\n${usage}`);
  process.exit(1);
}

/** @returns {{ keep?: string, course?: string, outDir?: string }} */
function options() {
  const known = /** @type {const} */ ({ keep: { type: 'string' }, course: { type: 'string' }, outDir: { type: 'string' } });
  try {
    return parseArgs({ options: known, strict: true }).values;
  } catch (error) {
    return stop(/** @type {Error} */ (error).message);
  }
}

const { keep, course, outDir } = options();
/** @type {Record<string, string>} */
const handedOn = {};
if (keep !== undefined) {
  if (!existsSync(join(keep, 'index.html'))) stop(`--keep ${keep}: there is no built book in that folder.`);
  handedOn.WIL_KEEP = resolve(keep);
}
if (course !== undefined) {
  if (!existsSync(course)) stop(`--course ${course}: there is no such file.`);
  if (!statSync(course).isFile()) stop(`--course ${course}: that is a folder; name the course.yaml in it.`);
  handedOn.WIL_COURSE = resolve(course);
}
// The build replaces what is there, but for a repository.
const there = outDir !== undefined && existsSync(outDir) ? readdirSync(outDir).filter((name) => name !== '.git') : [];
if (there.length > 0 && !there.includes('offline.json'))
  stop(`--outDir ${outDir}: that folder holds something else than a built book; name one that is empty or new.`);
if (outDir !== undefined) handedOn.WIL_OUT_DIR = resolve(outDir);
const vite = join(root, 'node_modules/vite/bin/vite.js');
const { status } = spawnSync(process.execPath, [vite, 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...handedOn },
});
process.exit(status ?? 1);
